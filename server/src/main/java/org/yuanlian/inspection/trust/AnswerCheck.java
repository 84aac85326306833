package org.yuanlian.inspection.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import org.yuanlian.inspection.Seen;
import org.yuanlian.inspection.Seen.Answer;
import org.yuanlian.inspection.declared.ChecklistDeclaration;
import org.yuanlian.inspection.declared.ChecklistDeclaration.Item;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// Whether what was filled in answers a checklist: all that is wrong, at once.
public final class AnswerCheck {
    private static final List<String> STANCES = List.of("CONFIRMED", "DISPUTED");
    private static final List<String> TRUTHS = List.of("true", "false");
    private final ChecklistDeclaration checklist;
    private final Problems problems = new Problems();

    private AnswerCheck(ChecklistDeclaration checklist) {
        this.checklist = checklist;
    }

    public static List<Problem> of(Seen seen, ChecklistDeclaration checklist) {
        var check = new AnswerCheck(checklist);
        check.answers(seen.answers());
        check.whole(seen);
        return check.problems.asList();
    }

    private void answers(List<Answer> answers) {
        var seen = new HashSet<String>();
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var where = "answers[%d]".formatted(i);
            if (!seen.add(answer.question())) {
                problems.add(Problem.of("inspection.answer.twice", where, answer.question()));
            }
            checklist.question(answer.question())
                    .ifPresentOrElse(question -> answer(question, answer, where), () -> unknown(where, answer.question()));
        }
    }

    private void unknown(String where, String question) {
        var known = checklist.questions().stream().map(Item::id).toList();
        problems.add(Problem.of("inspection.question.unknown", where, question, Nearest.to(question, known).orElse("")));
    }

    private void answer(Item question, Answer answer, String where) {
        var value = answer.value();
        if (question.known() != null) {
            known(answer, where);
            return;
        }
        switch (question.ask()) {
            case TRUTH -> refuseUnless(TRUTHS.contains(value), "inspection.answer.shape#truth", where, value);
            case CHOICE -> refuseUnless(
                    question.choices().stream().anyMatch(choice -> choice.id().equals(value)),
                    "inspection.answer.shape#choice", where, value);
            case NUMBER -> refuseUnless(isNumber(value), "inspection.answer.shape#number", where, value);
            case DAY -> refuseUnless(isDay(value), "inspection.answer.shape#day", where, value);
            case TEXT -> refuseUnless(!value.isBlank(), "inspection.answer.shape#text", where, value);
            case null -> throw new IllegalStateException("The question %s neither shows nor asks".formatted(question.id()));
        }
    }

    private void known(Answer answer, String where) {
        refuseUnless(STANCES.contains(answer.value()), "inspection.answer.shape#known", where, answer.value());
        var silent = answer.remark() == null || answer.remark().isBlank();
        refuseUnless(
                !(answer.value().equals("DISPUTED") && silent), "inspection.answer.remark", where, answer.question());
    }

    private void whole(Seen seen) {
        for (var question : checklist.questions()) {
            var answered = seen.answers().stream().anyMatch(answer -> answer.question().equals(question.id()));
            refuseUnless(answered || question.optional(), "inspection.answer.missing", "answers", question.id());
            var pictured = seen.photos().stream().anyMatch(photo -> photo.question().equals(question.id()));
            refuseUnless(pictured || !question.needsPhoto(), "inspection.photo.missing", "photos", question.id());
        }
        for (var i = 0; i < seen.photos().size(); i++) {
            var question = seen.photos().get(i).question();
            if (checklist.question(question).isEmpty()) {
                unknown("photos[%d]".formatted(i), question);
            }
        }
        refuseUnless(
                !seen.finishedAt().isBefore(seen.startedAt()),
                "inspection.record.span", "finishedAt", seen.finishedAt().toString());
    }

    private void refuseUnless(boolean holds, String key, String where, String value) {
        if (!holds) {
            problems.add(Problem.of(key, where, value));
        }
    }

    private static boolean isNumber(String value) {
        try {
            return new BigDecimal(value).signum() >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
