package org.yuanlian.perception.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.FactType;
import org.yuanlian.perception.text.Sentences.Sentence;

/// Says what a figure measures: the words before it without their verbs, or the counted noun behind it.
final class Indicators {
    private static final int LONGEST_PHRASE = 60;
    private static final List<String> SHARES = List.of("增长率", "增速", "增幅", "比例", "占比", "覆盖率");
    private static final List<String> WORTHS = List.of("专项资金", "投资", "资金", "基金", "贷款", "授信", "补贴", "订单", "产值", "税收");

    private final Scene scene;
    private final NameIndex names;

    Indicators(Scene scene, NameIndex names) {
        this.scene = scene;
        this.names = names;
    }

    /// What a figure measures, and the figure itself, for the one that follows it in the sentence.
    record Measured(Quantity quantity, @Nullable String indicator) {}

    @Nullable String of(Quantity quantity, Sentence sentence, @Nullable Measured previous) {
        var behind = behind(quantity);
        if (!behind.isEmpty()) {
            return behind;
        }
        var phrase = Phrase.of(before(quantity, sentence, previous));
        return switch (quantity.type()) {
            case DURATION, DISTANCE -> phrase.growth().isEmpty() || phrase.noun().isEmpty() || phrase.noun().endsWith("每")
                    ? null
                    : phrase.named("", quantity);
            case RANK -> ranked(quantity, sentence, previous);
            case PERCENT -> {
                var named = phrase.named(inheritable(quantity, phrase, previous), quantity);
                yield named == null ? share(quantity) : named;
            }
            default -> phrase.named(inheritable(quantity, phrase, previous), quantity);
        };
    }

    private static String inheritable(Quantity quantity, Phrase phrase, @Nullable Measured previous) {
        var inherited = previous == null ? null : previous.indicator();
        if (previous == null || inherited == null) {
            return "";
        }
        boolean counted = quantity.type() == FactType.COUNT;
        boolean alike = !counted || previous.quantity().unit().equals(quantity.unit());
        return alike && phrase.inherits() ? Phrase.stem(inherited) : "";
    }

    private String before(Quantity quantity, Sentence sentence, @Nullable Measured previous) {
        int start = Clauses.start(scene, sentence.start(), quantity.number());
        start = Math.max(start, quantity.number() - LONGEST_PHRASE);
        if (previous != null && previous.quantity().end() > start && previous.quantity().type() != FactType.DURATION) {
            int behind = Math.max(previous.quantity().head(), previous.quantity().end());
            int comma = scene.text().substring(previous.quantity().end(), quantity.number()).indexOf('、');
            start = comma >= 0 ? previous.quantity().end() + comma + 1 : behind;
        }
        for (var name : names.within(start, quantity.number())) {
            start = name.type() == FactType.PROJECT ? start : Math.max(start, name.end());
        }
        return start >= quantity.number() ? "" : scene.text().substring(start, quantity.number());
    }

    private @Nullable String ranked(Quantity quantity, Sentence sentence, @Nullable Measured previous) {
        int start = Clauses.start(scene, sentence.start(), quantity.number());
        for (var name : names.within(start, quantity.number())) {
            start = Math.max(start, name.end());
        }
        var what = Phrase.beforeRank(scene.text().substring(start, Math.max(start, quantity.number())));
        if (what.equals("增速") && previous != null && previous.indicator() != null) {
            return Phrase.stem(previous.indicator()) + "增速";
        }
        if (what.isEmpty() && previous != null) {
            return previous.indicator();
        }
        return what.length() < 2 ? null : what;
    }

    private String behind(Quantity quantity) {
        return switch (quantity.type()) {
            case COUNT -> counted(quantity);
            case AMOUNT -> following(quantity, WORTHS);
            case PERCENT -> following(quantity, SHARES);
            default -> "";
        };
    }

    /// 60%以上的签约项目: what part the 签约项目 are.
    private @Nullable String share(Quantity quantity) {
        if (scene.at(quantity.head()) != '的') {
            return null;
        }
        int start = quantity.head() + 1;
        var noun = scene.text().substring(start, Phrase.endOfNoun(scene, start));
        return noun.length() < 2 ? null : noun + "占比";
    }

    private String following(Quantity quantity, List<String> nouns) {
        int at = quantity.head() + (scene.at(quantity.head()) == '的' ? 1 : 0);
        return nouns.stream().filter(noun -> scene.follows(at, noun)).findFirst().orElse("");
    }

    private String counted(Quantity quantity) {
        int start = quantity.head();
        int end = Phrase.endOfNoun(scene, start);
        var noun = scene.text().substring(start, end);
        return noun.length() >= 2 && (Character.isIdeographic(noun.charAt(0)) || noun.charAt(0) == '“') ? noun : "";
    }
}
