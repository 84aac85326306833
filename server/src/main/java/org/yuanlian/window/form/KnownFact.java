package org.yuanlian.window.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What the system knows of who applies and for what: a form shows it and never asks for it.
public enum KnownFact {
    ENTERPRISE(Set.of("enterprise", "enterpriseName", "企业名称", "单位名称")),
    USCC(Set.of("uscc", "creditCode", "统一社会信用代码")),
    PLACE(Set.of("place", "region", "园区", "所在地", "所在园区")),
    PROJECT(Set.of("project", "projectName", "projectCode", "项目名称", "项目代码", "项目编号"));

    private final Set<String> names;

    KnownFact(Set<String> names) {
        this.names = names;
    }

    /// The fact that a field asks for, by its name or by its Chinese title.
    static Optional<KnownFact> askedBy(String name, String title) {
        return Arrays.stream(values()).filter(fact -> fact.names.contains(name) || fact.names.contains(title.strip())).findFirst();
    }
}
