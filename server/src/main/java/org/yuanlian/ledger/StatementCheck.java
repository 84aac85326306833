package org.yuanlian.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.yuanlian.kernel.Problem;
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
            problems.add(Problem.of("ledger.grade.above-kind", kind.id(), said.grade().name(), kind.grade()));
        }
    }

    private static void checkAmount(Statement said, EvidenceKind kind, Problems problems) {
        var amount = said.amount();
        if (amount != null && kind.amount() == Carries.NOTHING) {
            problems.add(Problem.of("ledger.amount.unexpected", kind.id(), amount.amount().toPlainString()));
        }
        if (amount == null && kind.family() == Family.AMOUNT) {
            problems.add(Problem.of("ledger.amount.missing", kind.id(), ""));
        }
        if (amount != null && amount.amount().signum() < 0) {
            problems.add(Problem.of("ledger.amount.negative", kind.id(), amount.amount().toPlainString()));
        }
    }

    private static void checkText(Statement said, EvidenceKind kind, Problems problems) {
        var text = said.text();
        switch (kind.family()) {
            case PLAN -> checkDay(text == null ? "" : text, kind, problems);
            case ATTRIBUTE -> {
                if (text == null || text.isBlank()) {
                    problems.add(Problem.of("ledger.text.missing", kind.id(), ""));
                }
            }
            case EXIT -> {
                if (text == null || text.isBlank()) {
                    problems.add(Problem.of("ledger.reason.missing#exit", kind.id(), ""));
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
            var number = text.endsWith("%") ? text.substring(0, text.length() - 1) : "";
            problems.add(Problem.of("ledger.percent.shape", kind.id(), text, number));
        }
    }

    private static void checkDay(String text, EvidenceKind kind, Problems problems) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(Problem.of("ledger.plan.day", kind.id(), text));
        }
    }
}
