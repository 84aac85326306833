package org.yuanlian.perception.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yuanlian.perception.FactType;

/// A unit of measure as it is written, and what it is counted in.
record Unit(String written, FactType type, String canonical) {
    private static final Map<Character, List<Unit>> BY_FIRST = new HashMap<>();

    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("元", "素件器宵旦月年首宇气"),
            Map.entry("倍", "增数率"),
            Map.entry("亩", "均"),
            Map.entry("米", "粉饭其"),
            Map.entry("年", "代级产度龄轮均初终底中末会画货"),
            Map.entry("周", "年边期岁围一二三四五六末"),
            Map.entry("天", "然津府空气花"),
            Map.entry("家", "庭电具居长族"),
            Map.entry("户", "外籍均型"),
            Map.entry("场", "景地所馆合"),
            Map.entry("件", "套"),
            Map.entry("人", "工均民大"),
            Map.entry("名", "列单牌誉"),
            Map.entry("座", "谈"),
            Map.entry("条", "件例款"),
            Map.entry("位", "数于居列"),
            Map.entry("台", "湾阶州风"),
            Map.entry("所", "有属在需谓得以致"),
            Map.entry("处", "理于置罚"),
            Map.entry("支", "持付撑柱"),
            Map.entry("只", "有用要需是能"),
            Map.entry("种", "植子"),
            Map.entry("发", "展布挥电现生行明射改"),
            Map.entry("头", "部"),
            Map.entry("门", "类"),
            Map.entry("个", "一性体人"),
            Map.entry("款", "项"),
            Map.entry("架", "构"),
            Map.entry("次", "日"));

    static {
        of(FactType.AMOUNT, "元", "元", "元人民币", "人民币");
        of(FactType.AMOUNT, "USD", "美元");
        of(FactType.AMOUNT, "HKD", "港元", "港币");
        of(FactType.AMOUNT, "EUR", "欧元");
        of(FactType.AMOUNT, "JPY", "日元");
        of(FactType.PERCENT, "%", "%");
        of(FactType.PERCENT, "pp", "个百分点", "百分点");
        of(FactType.RATIO, "倍", "倍");
        of(FactType.AREA, "平方公里", "平方公里", "平方千米");
        of(FactType.AREA, "平方米", "平方米", "平米");
        of(FactType.AREA, "公顷", "公顷");
        of(FactType.AREA, "亩", "亩");
        of(FactType.DISTANCE, "公里", "公里", "千米", "km");
        of(FactType.DISTANCE, "米", "米");
        of(FactType.DURATION, "年", "年");
        of(FactType.DURATION, "月", "个月", "个多月");
        of(FactType.DURATION, "周", "周", "个星期");
        of(FactType.DURATION, "日", "日", "天");
        of(FactType.DURATION, "工作日", "个工作日", "工作日");
        of(FactType.DURATION, "小时", "小时", "个小时");
        of(FactType.DURATION, "分钟", "分钟");
        for (var same : "家 个 项 户 场 件 人 名 座 条 位 辆 台 套 所 处 宗 支 只 种 款 艘 架 发 枚 间 栋 幢 篇 人次 户次 家次 吨 头 株 颗 门 次 大"
                .split(" ")) {
            of(FactType.COUNT, same, same);
        }
    }

    /// The longest unit that stands at `position`.
    static Optional<Unit> at(String text, int position) {
        if (position >= text.length()) {
            return Optional.empty();
        }
        return BY_FIRST.getOrDefault(text.charAt(position), List.of()).stream()
                .filter(unit -> text.startsWith(unit.written, position))
                .findFirst()
                .filter(unit -> !isAnotherWord(unit, text, position + unit.length()));
    }

    /// 家 in 家庭, 元 in 元素, 所 in 所有: the character is there, the unit is not.
    private static boolean isAnotherWord(Unit unit, String text, int next) {
        if (next >= text.length()) {
            return false;
        }
        var others = OTHER_WORDS.get(unit.written);
        return others != null && others.indexOf(text.charAt(next)) >= 0;
    }

    int length() {
        return written.length();
    }

    private static void of(FactType type, String canonical, String... written) {
        for (var word : written) {
            var same = BY_FIRST.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>());
            same.add(new Unit(word, type, canonical));
            same.sort(Comparator.comparingInt(Unit::length).reversed());
        }
    }
}
