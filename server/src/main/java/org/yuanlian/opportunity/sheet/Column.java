package org.yuanlian.opportunity.sheet;

import java.util.Arrays;
import java.util.Optional;

/// The columns of a sheet of opportunities, under their name in Chinese or in English. The export writes the same.
public enum Column {
    NO("编号", "no", true),
    PLACE("地点", "place", true),
    KIND("类别", "kind", true),
    TITLE("标题", "title", true),
    CONTENT("内容", "content", true),
    CHAIN("产业链", "chain", false),
    NODE("环节", "node", false),
    ASSET("标的编号", "asset", false),
    QUANTITY("数量", "quantity", false),
    QUANTITY_UNIT("数量单位", "quantityUnit", false),
    QUANTITY_SOURCE("数量来源", "quantitySource", false),
    MONEY("金额（万元）", "money", false),
    MONEY_SOURCE("金额来源", "moneySource", false),
    UNIT("责任单位", "unit", true),
    POST("联系岗位", "post", true),
    CONTACT("办公电话", "contact", false),
    AUDIENCE("公开范围", "audience", true),
    VERIFIED_ON("核实日期", "verifiedOn", true),
    EXPIRES_ON("有效期至", "expiresOn", true),
    AVAILABLE_FROM("可用开始", "availableFrom", false),
    AVAILABLE_UNTIL("可用结束", "availableUntil", false),
    ANSWER_DAYS("承诺答复工作日", "answerDays", false),
    PROJECT("项目编码", "project", false);

    private final String zh;
    private final String en;
    private final boolean needed;

    Column(String zh, String en, boolean needed) {
        this.zh = zh;
        this.en = en;
        this.needed = needed;
    }

    public String zh() {
        return zh;
    }

    /// As fields of an offer are called where one is refused.
    public String field() {
        return en;
    }

    public boolean isNeeded() {
        return needed;
    }

    /// A heading as people write it: in another width, with spaces, with other brackets.
    static Optional<Column> headed(String heading) {
        var tidy = heading.replaceAll("[\\s\\p{Z}*]", "").replace('(', '（').replace(')', '）');
        return Arrays.stream(values()).filter(column -> column.zh.equals(tidy) || column.en.equalsIgnoreCase(tidy)).findFirst();
    }

    static Column ofField(String field) {
        return Arrays.stream(values()).filter(column -> column.en.equals(field)).findFirst().orElse(NO);
    }
}
