package org.yuanlian.perception.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.FactType;
import org.yuanlian.perception.text.Sentences.Sentence;

/// Says what a figure measures: the words before it without their verbs, or the counted noun behind it.
final class Indicators {
    private static final int LONGEST = 16;
    private static final int LONGEST_PHRASE = 60;
    private static final List<String> LINKS = List.of(
            "不少于", "不低于", "不超过", "不高于", "不足", "不到", "低于", "少于", "超过", "突破", "达到", "高达", "接近", "大约", "将近",
            "共计", "共有", "只有", "仅有", "总计", "合计", "约为", "可实现", "实现", "平均", "已达", "达", "超", "约", "近", "逾", "为", "至",
            "到", "仅", "只", "共", "有", "是", "已", "了", "过", "占", "在", "均", "将", "各", "“", ",", " ");
    private static final List<String> LEVELS = List.of("至", "到", "达");
    private static final List<String> GROWS = List.of(
            "同比增长", "同比提高", "同比增加", "同比上升", "同比提升", "同比增幅", "同比增幅达", "增长", "提升", "提高", "增加", "上升", "增幅", "增速", "溢价幅度");
    private static final List<String> FALLS = List.of("同比下降", "同比减少", "同比降低", "下降", "降低", "缩短", "减少", "压缩", "下滑", "回落", "降幅");
    private static final List<String> LEADS = List.of(
            "全年", "全区", "全市", "全省", "全县", "当年", "其中", "目前", "同时", "此外", "实现", "完成", "建成", "聚集", "聚集了", "集聚", "拥有",
            "培育", "累计培育", "成功培育", "设立", "建立", "落户", "引进", "引入", "盘活利用", "有效处置", "成功出让", "出让", "开通", "举办", "成功举办", "共办",
            "集合了", "吸引了", "吸引", "促进", "打造", "推动", "带动", "使得", "使", "促使", "计划", "预计", "力争", "已", "现有", "确保了", "确保", "单从", "仅",
            "收集到", "策划发布", "成立", "改造升级了", "改造", "投入", "引导", "支持", "覆盖", "涵盖", "形成", "创造", "获得", "新认定通过", "主要", "数据显示", "省市",
            "追加", "在川追加", "国家财政", "一个", "占地", "总体实现", "园区", "该县", "该区", "该市", "累计引育", "引育", "累计", "线上", "当地", "部分", "我们", "将");
    private static final List<String> STOPS = List.of(
            "参加", "参会", "先后", "入选", "来自", "同步", "齐聚", "之一", "均", "已", "在", "开展", "先发", "发射", "实时", "系统", "进入", "进行", "围绕", "组成", "的", "了", "等", "和", "与", "及", "为", "中", "以", "对", "而", "就");

    private final Scene scene;
    private final NameIndex names;

    Indicators(Scene scene, NameIndex names) {
        this.scene = scene;
        this.names = names;
    }

    /// @param previous the figure before it in the same sentence, with its indicator
    @Nullable String of(Quantity quantity, Sentence sentence, @Nullable Quantity previous, @Nullable String inherited) {
        if (quantity.type() == FactType.DURATION || quantity.type() == FactType.DISTANCE) {
            return known(quantity, sentence);
        }
        if (quantity.type() == FactType.COUNT) {
            var counted = behind(quantity);
            if (!counted.isEmpty()) {
                return counted;
            }
        }
        var phrase = before(quantity, sentence, previous);
        var linked = withoutLinks(phrase);
        boolean level = LEVELS.stream().anyMatch(phrase::endsWith);
        var growth = growth(linked);
        var base = growth.isEmpty() ? linked : withoutLinks(linked.substring(0, linked.length() - growth.length()));
        var noun = noun(base, quantity.number());
        return named(noun, growth, level, base.endsWith("累计"), inherited);
    }

    private @Nullable String named(String noun, String growth, boolean level, boolean cumulative, @Nullable String inherited) {
        boolean direction = !growth.isEmpty() && !level;
        if (noun.isEmpty() && inherited == null) {
            return null;
        }
        var base = noun.isEmpty() ? stem(inherited) : noun;
        if (direction && !base.endsWith("速") && !base.endsWith("幅")) {
            return base + (FALLS.contains(growth) ? "降幅" : "增速");
        }
        return noun.isEmpty() && cumulative ? "累计" + base : base;
    }

    private static String stem(@Nullable String inherited) {
        var stem = inherited == null ? "" : inherited;
        for (var prefix : List.of("新增", "新认定通过", "累计")) {
            stem = stem.startsWith(prefix) ? stem.substring(prefix.length()) : stem;
        }
        return stem.endsWith("增速") || stem.endsWith("降幅") ? stem.substring(0, stem.length() - 2) : stem;
    }

    private String before(Quantity quantity, Sentence sentence, @Nullable Quantity previous) {
        int start = Clauses.start(scene, sentence.start(), quantity.number());
        start = Math.max(start, quantity.number() - LONGEST_PHRASE);
        if (previous != null && previous.end() > start) {
            int comma = scene.text().indexOf('、', previous.end());
            start = comma >= 0 && comma < quantity.number() ? comma + 1 : Math.max(previous.head(), previous.end());
        }
        for (var name : names.within(start, quantity.number())) {
            if (name.type() != FactType.PROJECT) {
                start = name.end();
            }
        }
        return start >= quantity.number() ? "" : scene.text().substring(start, quantity.number());
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

    private static String growth(String phrase) {
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
    private String noun(String phrase, int position) {
        var left = phrase.substring(phrase.lastIndexOf('的') + 1);
        if (left.isEmpty() && phrase.length() > 1) {
            left = phrase.substring(0, phrase.length() - 1);
        }
        left = left.substring(Math.max(left.lastIndexOf('、'), left.lastIndexOf(' ')) + 1);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var lead : LEADS) {
                if (left.startsWith(lead)) {
                    left = left.substring(lead.length());
                    changed = true;
                }
            }
            if (left.matches("^\\d+年.*")) {
                left = left.substring(left.indexOf('年') + 1);
                changed = true;
            }
        }
        if (left.length() > LONGEST || left.endsWith("等")) {
            left = knownAtTheEnd(left, position);
        }
        return left.chars().anyMatch(Character::isIdeographic) && left.length() >= 2 ? left : "";
    }

    private String knownAtTheEnd(String phrase, int position) {
        var longest = "";
        for (var hit : scene.hits(Tag.INDICATOR, position - LONGEST_PHRASE, position)) {
            var word = hit.term().text();
            if (phrase.endsWith(word) && word.length() > longest.length()) {
                longest = word;
            }
        }
        return longest;
    }

    private @Nullable String known(Quantity quantity, Sentence sentence) {
        int start = Clauses.start(scene, sentence.start(), quantity.number());
        var phrase = withoutLinks(scene.text().substring(start, quantity.number()));
        var growth = growth(phrase);
        if (growth.isEmpty()) {
            return null;
        }
        var noun = noun(withoutLinks(phrase.substring(0, phrase.length() - growth.length())), quantity.number());
        return noun.isEmpty() ? null : noun + (FALLS.contains(growth) ? "降幅" : "增速");
    }

    private String behind(Quantity quantity) {
        int end = quantity.head();
        int start = end;
        while (end - start < 12 && (LeftEdge.isNameCharacter(scene.at(end)) || scene.at(end) == '“' || scene.at(end) == '”')) {
            int at = end;
            if (STOPS.stream().anyMatch(stop -> scene.follows(at, stop))) {
                break;
            }
            end++;
        }
        var noun = scene.text().substring(start, end);
        return noun.length() >= 2 && Character.isIdeographic(noun.charAt(0)) ? noun : "";
    }
}
