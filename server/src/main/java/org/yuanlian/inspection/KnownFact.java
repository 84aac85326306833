package org.yuanlian.inspection;

import java.util.Arrays;
import java.util.Optional;

/// What the ledger knows of a project anyway: a checklist shows it and never asks for it.
public enum KnownFact {
    CODE("code", "项目编号"),
    NAME("name", "项目名称"),
    PLACE("place", "所在地"),
    INVESTOR("investor", "投资方"),
    INDUSTRY("industry", "行业"),
    CHAIN("chain", "产业链"),
    EVENT("event", "活动批次"),
    UNIT("responsible-unit", "责任单位"),
    PERSON("responsible", "责任人"),
    AMOUNT("amount", "协议金额"),
    ARRIVED("arrived", "到位资金"),
    SIGNED_ON("signed-on", "签约日期"),
    STAGE("stage", "当前阶段"),
    DUE("due", "下一节点应于");

    private final String id;
    private final String zh;

    KnownFact(String id, String zh) {
        this.id = id;
        this.zh = zh;
    }

    /// As kinds of evidence and forms call it.
    public String id() {
        return id;
    }

    /// The fact that a question asks for, by its id or by its Chinese title.
    public static Optional<KnownFact> askedBy(String id, String title) {
        return Arrays.stream(values())
                .filter(fact -> fact.id.equals(id) || fact.zh.equals(title.strip()))
                .findFirst();
    }
}
