package org.yuanlian.perception.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.FactType;

/// Every figure with its unit, and every date, in one pass over an article.
final class Quantities {
    private static final List<String> DIMENSIONS = List.of(
            "功能", "产业", "板块", "路径", "领域", "平台", "核心功能", "重点", "工程", "任务", "体系", "基地", "集群", "赛道");
    private static final List<String> WORTH = List.of("投资", "金额", "额", "收入", "产值", "规模", "资金", "总量", "利润", "税收", "资产", "贷款");
    private static final List<String> PEOPLE = List.of("人才", "人口", "职工", "人员", "员工", "劳动力", "就业");
    private static final List<String> NAMES_OF_PLANS = List.of("行动", "计划", "规划", "方案", "攻坚", "倍增");
    private static final List<String> NOT_SO = List.of("未达", "没有", "尚未", "未能", "并非", "不是", "未超");
    private static final int NEAR = 14;

    private final Scene scene;
    private final Toponyms toponyms;
    private final Numerals numerals;
    private final Moments moments;
    private final Ranks ranks;
    private final List<Quantity> found = new ArrayList<>();
    private final List<Moment> times = new ArrayList<>();

    Quantities(Scene scene, Toponyms toponyms) {
        this.scene = scene;
        this.toponyms = toponyms;
        this.numerals = new Numerals(scene.text());
        this.moments = new Moments(scene.text(), scene.publishedOn());
        this.ranks = new Ranks(scene, numerals);
        scan();
    }

    List<Quantity> quantities() {
        return List.copyOf(found);
    }

    List<Moment> moments() {
        return List.copyOf(times);
    }

    private void scan() {
        var text = scene.text();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            var part = "上下前一二三四".indexOf(c) < 0 ? Optional.<Moment>empty() : moments.part(i);
            if (part.isPresent()) {
                times.add(part.get());
                i = part.get().end();
                continue;
            }
            if (c == '今' || c == '去' || c == '本' || c == '上' || c == '前' || c == '明') {
                moments.relative(i).ifPresent(times::add);
            } else if (c == '首' && ranks.first(i).isPresent()) {
                found.add(ranks.first(i).orElseThrow());
            } else if (Numerals.begins(c)) {
                i = readNumber(i);
                continue;
            }
            i++;
        }
    }

    private int readNumber(int start) {
        if (toponyms.covers(start)) {
            return start + 1;
        }
        var moment = Character.isDigit(scene.at(start)) && !isGlued(scene.at(start - 1)) ? moments.at(start) : Optional.<Moment>empty();
        if (moment.isPresent()) {
            times.add(moment.get());
            return moment.get().end();
        }
        var quantity = quantity(start);
        if (quantity.isPresent()) {
            found.add(quantity.get());
            return quantity.get().end();
        }
        return numerals.skip(start);
    }

    private Optional<Quantity> quantity(int start) {
        char before = scene.at(start - 1);
        if (isGlued(before) || isDenied(start)) {
            return Optional.empty();
        }
        if (before == '第') {
            return ranks.ordinal(start);
        }
        return Ratio.at(scene, start)
                .or(() -> numerals.at(start).filter(numeral -> !isSlogan(numeral)).flatMap(this::measured));
    }

    private static boolean isGlued(char before) {
        return before < 0x80 && Character.isLetterOrDigit(before) || before == '+' || before == '.' || before == '-' || before == '×';
    }

    /// “五大理念” and 一个: a figure of speech.
    private boolean isSlogan(Numeral numeral) {
        if (!numeral.chinese()) {
            return false;
        }
        boolean one = numeral.end() - numeral.start() == 1 && scene.at(numeral.start()) == '一';
        return one || scene.at(numeral.start() - 1) == '“';
    }

    private boolean isDenied(int start) {
        var before = scene.text().substring(Math.max(0, start - 6), start);
        return NOT_SO.stream().anyMatch(before::contains);
    }

    private Optional<Quantity> measured(Numeral numeral) {
        int at = numeral.end();
        if (numeral.chinese() && scene.at(at) == '成' && isTenths(numeral, at) && numeral.value().compareTo(BigDecimal.TEN) < 0) {
            return Optional.of(quantity(FactType.PERCENT, numeral, at + 1, numeral.value().multiply(BigDecimal.TEN), null, "%"));
        }
        var unit = Unit.at(scene.text(), at);
        if (unit.isEmpty()) {
            return bare(numeral);
        }
        return unit.filter(u -> fits(u, numeral))
                .map(u -> quantity(u.type(), numeral, at + u.length(), numeral.value(), numeral.high(), canonical(u)));
    }

    private boolean isTenths(Numeral numeral, int at) {
        char next = scene.at(at + 1);
        boolean compared = !Comparison.of(scene, numeral.start(), at + 1, false).equals("=");
        return "都功立员果熟长本绩效套".indexOf(next) < 0 && (next != '为' || compared);
    }

    private static String canonical(Unit unit) {
        return unit.written().equals("大") ? "个" : unit.canonical();
    }

    private boolean fits(Unit unit, Numeral numeral) {
        int next = numeral.end() + unit.length();
        return switch (unit.type()) {
            case DURATION -> isDuration(unit, numeral, next);
            case AMOUNT, AREA -> !isThreshold(next);
            case COUNT -> isCount(unit, numeral, next);
            default -> true;
        };
    }

    private boolean isDuration(Unit unit, Numeral numeral, int next) {
        if (numeral.isYear() && unit.canonical().equals("年")) {
            return false;
        }
        if (unit.written().equals("日") && !numeral.chinese()) {
            return scene.at(next) == '内' || scene.follows(next, "之内");
        }
        return NAMES_OF_PLANS.stream().noneMatch(plan -> scene.follows(next, plan));
    }

    /// 10亿元以上项目 names a class of projects; nobody has invested that sum.
    private boolean isThreshold(int next) {
        if (scene.at(next) == '级') {
            return true;
        }
        int at = scene.follows(next, "及以上") ? next + 3 : scene.follows(next, "以上") || scene.follows(next, "以下") ? next + 2 : -1;
        if (at < 0) {
            return false;
        }
        at += scene.at(at) == '的' ? 1 : 0;
        return scene.follows(at, "项目") || scene.follows(at, "企业") || scene.follows(at, "重大") || scene.follows(at, "工业")
                || scene.follows(at, "重点") || scene.follows(at, "签约项目");
    }

    private boolean isCount(Unit unit, Numeral numeral, int next) {
        return switch (unit.written()) {
            case "大" -> numeral.chinese() && DIMENSIONS.stream().anyMatch(word -> scene.follows(next, word));
            case "次", "发", "门", "头" -> !numeral.chinese();
            default -> !numeral.isYear() || !scene.follows(next, "国");
        };
    }

    /// 4.68亿 behind 成交额, 20万 behind 人才: the unit is left out.
    private Optional<Quantity> bare(Numeral numeral) {
        char last = scene.at(numeral.end() - 1);
        char next = scene.at(numeral.end());
        int from = Clauses.start(scene, Math.max(0, numeral.start() - NEAR), numeral.start());
        var clause = scene.text().substring(from, numeral.start());
        if (last == '亿' && next != '级' && next != '吨' && next != '千' && WORTH.stream().anyMatch(clause::contains)) {
            return Optional.of(quantity(FactType.AMOUNT, numeral, numeral.end(), numeral.value(), numeral.high(), "元"));
        }
        if (last == '万' && !LeftEdge.isNameCharacter(next) && PEOPLE.stream().anyMatch(clause::contains)) {
            return Optional.of(quantity(FactType.COUNT, numeral, numeral.end(), numeral.value(), numeral.high(), "人"));
        }
        return Optional.empty();
    }

    private Quantity quantity(
            FactType type, Numeral numeral, int end, BigDecimal value, @Nullable BigDecimal high, String unit) {
        var number = plain(value) + (high == null ? "" : "-" + plain(high));
        var op = high == null ? Comparison.of(scene, numeral.start(), end, numeral.orMore()) : "range";
        return new Quantity(type, numeral.start(), end, Comparison.behind(scene, end), number, unit, op);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
