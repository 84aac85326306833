package org.yuanlian.perception.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.FactType;

/// The words that lead up to a figure, taken apart: 生产效率提升约 is 生产效率, and it grows.
///
/// @param noun what is measured, or nothing
/// @param growth the word of growth or decline right before the figure, or nothing
/// @param level whether the figure is where the growth led to (提升至) rather than the growth
/// @param cumulative whether the figure is a running total
/// @param inherits whether the phrase names nothing itself, so that the figure before it is still meant
record Phrase(String noun, String growth, boolean level, boolean cumulative, boolean inherits) {
    private static final int LONGEST = 18;
    private static final String SHARE = "占";
    private static final int LONGEST_COUNTED = 28;
    private static final List<String> LINKS = List.of(
            "不少于", "不低于", "不超过", "不高于", "不足", "不到", "低于", "少于", "超过", "突破", "达到", "高达", "接近", "大约", "将近",
            "共计", "共有", "只有", "仅有", "总计", "合计", "约为", "可实现", "实现", "平均", "总体", "显著", "已达", "吸引", "达", "超", "约", "近",
            "逾", "为", "至", "到", "仅", "只", "共", "有", "是", "已", "了", "过", "在", "均", "将", "个", "内", "中", ",", " ");
    private static final List<String> LEVELS = List.of("至", "到");
    private static final List<String> GROWTH_NOUNS = List.of("增速", "增幅", "降幅", "同比增幅", "同比增速");
    private static final List<String> GROWS = List.of(
            "同比增长", "同比提高", "同比增加", "同比上升", "同比提升", "同比增幅", "同比增速", "较上年净增", "较去年净增", "净增", "较上年增长", "比上年增长", "增长", "提升", "提高", "增加", "上升", "增幅", "增速");
    private static final List<String> FALLS =
            List.of("同比下降", "同比减少", "同比降低", "下降", "降低", "缩短", "减少", "压缩", "下滑", "回落", "降幅");
    private static final List<String> LEADS = List.of(
            "全年", "上半年", "下半年", "前三季度", "一季度", "二季度", "三季度", "四季度", "共有", "共", "平均", "全区", "全市", "全省", "全县", "当年", "其中", "目前", "同时", "此外", "完成", "建成", "聚集", "集聚", "拥有", "培育", "累计培育",
            "成功培育", "设立", "建立", "落户", "引进", "引入", "盘活利用", "有效处置", "成功出让", "出让", "开通", "举办", "成功举办", "共办", "促进",
            "打造", "计划", "预计", "力争", "已", "现有", "既有", "仅", "收集到", "策划发布", "成立", "改造", "投入", "引导", "支持", "覆盖", "实现", "也", "分别", "该项目", "较上年", "比上年",
            "涵盖", "形成", "创造", "获得", "主要", "数据显示", "省市", "追加", "园区", "该县", "该区", "该市", "累计引育", "引育", "累计", "线上", "当地",
            "部分", "我们", "将", "一批", "这批", "这一批", "重大项目", "中", "并", "凭借", "目前已");
    private static final List<String> TURNS = List.of("使得", "使", "让", "完成", "推动", "促使", "带动", "实现", "确保", "单从", "单是", "等", "的");
    private static final List<String> STOPS = List.of(
            "参加", "参会", "先后", "入选", "来自", "同步", "齐聚", "之一", "均", "已", "在", "开展", "发射", "实时", "系统", "进入", "进行", "围绕",
            "组成", "达成", "的", "了", "等", "和", "与", "及", "为", "并", "获", "超过", "将", "由", "被", "提供", "实现", "完成", "订单");
    private static final List<String> RANKED = List.of("位居", "位列", "名列", "居", "列", "排名");

    static Phrase of(String words) {
        var linked = withoutLinks(words);
        var growth = longest(linked);
        boolean level = !GROWTH_NOUNS.contains(growth) && LEVELS.stream().anyMatch(words::endsWith);
        var base = withoutLinks(linked.substring(0, linked.length() - growth.length()));
        var noun = noun(base);
        return new Phrase(noun, words.endsWith("占") ? SHARE : growth, level, base.endsWith("累计"), noun.isEmpty() && (base.length() <= 4 || base.matches("[较比]\\d+年")) || noun.endsWith("以上") || noun.endsWith("以下"));
    }

    @Nullable String named(String inherited, Quantity quantity) {
        var base = noun.isEmpty() ? inherited : noun;
        if (noun.endsWith("以上") || noun.endsWith("以下")) {
            base = noun + inherited;
        }
        if (base.isEmpty()) {
            return null;
        }
        if (growth.equals(SHARE)) {
            return base.endsWith("比") ? base : base + "占比";
        }
        if (!growth.isEmpty() && !level && !base.endsWith("速") && !base.endsWith("幅")) {
            boolean rate = quantity.unit().equals("%") || quantity.type() == FactType.RATIO;
            return base + (FALLS.contains(growth) ? "降幅" : rate ? "增速" : "增幅");
        }
        return noun.isEmpty() && cumulative ? "累计" + base : base;
    }

    static String stem(@Nullable String indicator) {
        var stem = indicator == null ? "" : indicator;
        for (var prefix : List.of("新增", "累计")) {
            stem = stem.startsWith(prefix) ? stem.substring(prefix.length()) : stem;
        }
        boolean grown = stem.endsWith("增速") || stem.endsWith("降幅") || stem.endsWith("增幅");
        return grown ? stem.substring(0, stem.length() - 2) : stem;
    }

    /// 区域综合实力 in 区域综合实力居全国百强区第38位.
    static String beforeRank(String words) {
        int cut = -1;
        for (var ranked : RANKED) {
            int at = words.indexOf(ranked);
            cut = at >= 0 && (cut < 0 || at < cut) ? at : cut;
        }
        var what = cut < 0 ? words : words.substring(0, cut);
        what = what.replaceAll("(连续)?\\d+年$", "");
        return what.equals("增速") ? what : noun(withoutLinks(what));
    }

    /// Where the noun ends that begins behind a unit.
    static int endOfNoun(Scene scene, int start) {
        int end = start;
        boolean quoted = false;
        while (end - start < LONGEST_COUNTED) {
            char c = scene.at(end);
            int at = end;
            if (c == '“' || c == '”') {
                quoted = c == '“';
            } else if (!LeftEdge.isNameCharacter(c) && !(quoted && c == '+')
                    || !quoted && STOPS.stream().anyMatch(stop -> scene.follows(at, stop)) && !(end == start && scene.follows(end, "入选"))
                    || !quoted && c == '中' && "心学医国小型".indexOf(scene.at(end + 1)) < 0) {
                break;
            }
            end++;
        }
        return quoted ? start : end;
    }

    private static String withoutLinks(String phrase) {
        var left = phrase;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var link : LINKS) {
                if (left.endsWith(link)) {
                    left = left.substring(0, left.length() - link.length());
                    changed = true;
                }
            }
        }
        return left;
    }

    private static String longest(String phrase) {
        var longest = "";
        for (var words : List.of(GROWS, FALLS)) {
            for (var word : words) {
                if (phrase.endsWith(word) && word.length() > longest.length()) {
                    longest = word;
                }
            }
        }
        return longest;
    }

    /// The noun a phrase ends with.
    private static String noun(String phrase) {
        var left = phrase.replaceAll("由[\\d.]+.*$", "");
        left = left.endsWith("等") || left.endsWith("的") ? left.substring(0, left.length() - 1) : left;
        for (var turn : TURNS) {
            int at = left.lastIndexOf(turn);
            if (at >= 0 && left.length() - at - turn.length() >= (turn.equals("完成") || turn.equals("实现") ? 2 : 3)) {
                left = left.substring(at + turn.length());
            }
        }
        left = left.substring(Math.max(left.lastIndexOf('、'), left.lastIndexOf(' ')) + 1);
        left = withoutLeads(left);
        if (left.length() > LONGEST) {
            int and = Math.max(left.lastIndexOf('和'), Math.max(left.lastIndexOf('与'), left.lastIndexOf('及')));
            left = and < 0 ? "" : left.substring(and + 1);
        }
        if (left.startsWith("新认定通过")) {
            left = "新增" + left.substring("新认定通过".length());
        }
        boolean opened = left.indexOf('“') >= 0 && left.indexOf('”') < 0 || left.indexOf('”') >= 0 && left.indexOf('“') < 0;
        return left.length() >= 2 && left.length() <= LONGEST && !opened && left.chars().anyMatch(Character::isIdeographic) ? left : "";
    }

    private static String withoutLeads(String phrase) {
        var left = phrase;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var lead : LEADS) {
                if (left.startsWith(lead) && left.length() - lead.length() != 1) {
                    left = left.substring(lead.length());
                    changed = true;
                }
            }
            if (left.matches("^[较比]?\\d+(年|月|日).*")) {
                left = left.replaceFirst("^[较比]?\\d+(年|月|日)", "");
                changed = true;
            }
        }
        return left;
    }
}
