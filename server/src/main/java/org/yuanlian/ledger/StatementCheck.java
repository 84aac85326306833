package org.yuanlian.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.yuanlian.kernel.Problems;
import org.yuanlian.ledger.EvidenceKind.Carries;
import org.yuanlian.ledger.EvidenceKind.Family;

/// Whether a statement can stand as its kind is declared.
final class StatementCheck {
    private static final Pattern PERCENT = Pattern.compile("(100(\\.0)?|\\d{1,2}(\\.\\d)?)");

    private StatementCheck() {}

    static void check(Statement said, EvidenceKind kind, Problems problems) {
        checkGrade(said, kind, problems);
        checkAmount(said, kind, problems);
        checkText(said, kind, problems);
    }

    private static void checkGrade(Statement said, EvidenceKind kind, Problems problems) {
        if (said.grade().compareTo(kind.grade()) < 0) {
            problems.add(
                    "ledger.grade.above-kind",
                    kind.id(),
                    said.grade().name(),
                    "Evidence of this kind is at best of grade %s.".formatted(kind.grade()),
                    "another kind of evidence was meant");
        }
    }

    private static void checkAmount(Statement said, EvidenceKind kind, Problems problems) {
        var amount = said.amount();
        if (amount != null && kind.amount() == Carries.NOTHING) {
            problems.add(
                    "ledger.amount.unexpected",
                    kind.id(),
                    amount.amount().toPlainString(),
                    "Evidence of this kind carries no amount.",
                    "the amount belongs to a contract or an arrival");
        }
        if (amount == null && kind.family() == Family.AMOUNT) {
            problems.add("ledger.amount.missing", kind.id(), "", "Evidence of this kind needs an amount.", null);
        }
        if (amount != null && amount.amount().signum() < 0) {
            problems.add(
                    "ledger.amount.negative",
                    kind.id(),
                    amount.amount().toPlainString(),
                    "An amount is never negative.",
                    "withdraw the entry that was too high and record the right one");
        }
    }

    private static void checkText(Statement said, EvidenceKind kind, Problems problems) {
        var text = said.text();
        switch (kind.family()) {
            case PLAN -> checkDay(text == null ? "" : text, kind, problems);
            case ATTRIBUTE -> {
                if (text == null || text.isBlank()) {
                    problems.add("ledger.text.missing", kind.id(), "", "This statement needs its value.", null);
                }
            }
            case EXIT -> {
                if (text == null || text.isBlank()) {
                    problems.add("ledger.reason.missing", kind.id(), "", "An exit needs its reason.", null);
                }
            }
            case STAGE, AMOUNT, PROGRESS, BLOCKER, SETBACK -> {}
        }
        switch (kind.says()) {
            case DAY -> checkDay(text == null ? "" : text, kind, problems);
            case PERCENT -> checkPercent(text == null ? "" : text, kind, problems);
            case ANYTHING -> {}
        }
    }

    private static void checkPercent(String text, EvidenceKind kind, Problems problems) {
        if (!PERCENT.matcher(text).matches()) {
            problems.add(
                    "ledger.percent.shape",
                    kind.id(),
                    text,
                    "This needs a number from 0 to 100, with one decimal at most.",
                    text.endsWith("%") ? text.substring(0, text.length() - 1) : null);
        }
    }

    private static void checkDay(String text, EvidenceKind kind, Problems problems) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(
                    "ledger.plan.day", kind.id(), text, "A plan needs the planned day as yyyy-MM-dd.", "2027-03-01");
        }
    }
}
