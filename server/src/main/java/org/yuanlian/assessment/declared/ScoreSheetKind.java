package org.yuanlian.assessment.declared;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuanlian.assessment.declared.ScoreSheet.Item;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

public final class ScoreSheetKind implements DeclarationKind<ScoreSheet> {

    @Override
    public String name() {
        return "score-sheet";
    }

    @Override
    public Class<ScoreSheet> shape() {
        return ScoreSheet.class;
    }

    @Override
    public List<Problem> check(Declared<ScoreSheet> declared, Declarations others) {
        var problems = new Problems();
        var sheet = declared.body();
        checkWeights(declared, problems);
        var ids = new HashSet<String>();
        for (var i = 0; i < sheet.items().size(); i++) {
            var item = sheet.items().get(i);
            var path = "items[%d]".formatted(i);
            if (!ids.add(item.id())) {
                problems.add("assessment.item.twice", declared.where(path + ".id"), item.id(), "This id stands there already.", null);
            }
            checkKeys(declared, path, item, problems);
            new ScoringCheck(declared, path + ".score", problems).of(item.score());
        }
        var days = sheet.appeal().withinWorkingDays();
        if (days < 1) {
            problems.add(
                    "assessment.appeal.days",
                    declared.where("appeal.withinWorkingDays"),
                    Integer.toString(days),
                    "An appeal has one working day at least.",
                    null);
        }
        return problems.asList();
    }

    private static void checkWeights(Declared<ScoreSheet> declared, Problems problems) {
        var sheet = declared.body();
        var sum = sheet.items().stream()
                .map(Item::full)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(sheet.full()) == 0) {
            return;
        }
        var rest = sheet.full().subtract(sum);
        var unmarked = sheet.items().stream().filter(item -> item.full() == null).toList();
        problems.add(
                "assessment.weights.sum",
                declared.where("items"),
                sum.toPlainString(),
                "The full marks of the items add up to %s, and must add up to %s."
                        .formatted(sum.toPlainString(), sheet.full().toPlainString()),
                unmarked.size() == 1 && rest.signum() > 0
                        ? "the item \"%s\" lacks the key \"full\" with %s".formatted(unmarked.getFirst().id(), rest.toPlainString())
                        : "\"full\" of the sheet is %s, or an item has %s marks too %s"
                                .formatted(sum.toPlainString(), rest.abs().toPlainString(), rest.signum() > 0 ? "few" : "many"));
    }

    private static void checkKeys(Declared<ScoreSheet> declared, String path, Item item, Problems problems) {
        var measure = item.measure();
        fits(declared, path, "column", item.column(), measure.hasColumns(), measure, problems);
        fits(declared, path, "named", item.named(), measure == Measure.MANUAL, measure, problems);
        fits(declared, path, "amountFrom", item.amountFrom(), measure == Measure.NEW_PROJECTS_FROM, measure, problems);
        var to = item.amountTo();
        if (to != null && measure != Measure.NEW_PROJECTS_FROM) {
            fits(declared, path, "amountTo", to, false, measure, problems);
        } else if (to != null && item.amountFrom() != null && to.compareTo(item.amountFrom()) <= 0) {
            problems.add(
                    "assessment.amount.order",
                    declared.where(path + ".amountTo"),
                    to.toPlainString(),
                    "The range ends before it begins at %s.".formatted(item.amountFrom().toPlainString()),
                    "the two are swapped");
        }
    }

    private static void fits(
            Declared<?> declared, String path, String key, @Nullable Object value, boolean wanted, Measure measure, Problems problems) {
        if (wanted && value == null) {
            problems.add(
                    "assessment.measure.key",
                    declared.where(path + ".measure"),
                    measure.name(),
                    "This measure needs the key \"%s\".".formatted(key),
                    null);
        } else if (!wanted && value != null) {
            problems.add(
                    "assessment.measure.key",
                    declared.where(path + "." + key),
                    value.toString(),
                    "The measure %s has no key \"%s\".".formatted(measure, key),
                    null);
        }
    }
}
