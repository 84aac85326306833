package org.yuanlian.inspection.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.inspection.Seen;
import org.yuanlian.inspection.Seen.Answer;
import org.yuanlian.inspection.Seen.Taken;
import org.yuanlian.inspection.declared.ChecklistDeclaration;

class AnswerCheckTests {
    private static final Instant TEN = Instant.parse("2026-03-05T02:00:00Z");
    private final ChecklistDeclaration checklist =
            Declarations.of(Map.of()).read("inspection/site-visit", ChecklistDeclaration.class).body();

    @Test
    void takesWhatAnswersTheChecklist() {
        assertThat(problems(
                        List.of(
                                answer("stage", "CONFIRMED", null),
                                answer("investor", "DISPUTED", "已更名"),
                                answer("working", "true", null),
                                answer("progress", "structure", null),
                                answer("people", "120", null),
                                answer("resumes", "2026-04-01", null)),
                        List.of(photoOf("working"))))
                .isEmpty();
    }

    @Test
    void tellsAllThatIsMissingAtOnce() {
        assertThat(problems(List.of(), List.of()))
                .containsExactlyInAnyOrder(
                        "inspection.answer.missing stage",
                        "inspection.answer.missing working",
                        "inspection.answer.missing progress",
                        "inspection.photo.missing working");
    }

    @Test
    void tellsEveryAnswerThatIsNone() {
        assertThat(problems(
                        List.of(
                                answer("stage", "DISPUTED", " "),
                                answer("investor", "yes", null),
                                answer("working", "是", null),
                                answer("progress", "roof", null),
                                answer("people", "-3", null),
                                answer("resumes", "2026-02-30", null),
                                answer("workin", "true", null),
                                answer("working", "true", null)),
                        List.of(photoOf("working"), photoOf("roof"))))
                .containsExactlyInAnyOrder(
                        "inspection.answer.remark stage",
                        "inspection.answer.shape yes",
                        "inspection.answer.shape 是",
                        "inspection.answer.shape roof",
                        "inspection.answer.shape -3",
                        "inspection.answer.shape 2026-02-30",
                        "inspection.question.unknown workin",
                        "inspection.answer.twice working",
                        "inspection.question.unknown roof");
    }

    @Test
    void refusesAVisitThatEndsBeforeItBegins() {
        var seen = new Seen(UUID.randomUUID(), TEN, TEN.minusSeconds(1), null, null, null, List.of(), List.of(), "");
        assertThat(AnswerCheck.of(seen, checklist)).extracting(problem -> problem.code()).contains("inspection.record.span");
    }

    private List<String> problems(List<Answer> answers, List<Taken> photos) {
        var seen = new Seen(UUID.randomUUID(), TEN, TEN.plusSeconds(600), null, null, null, answers, photos, "");
        return AnswerCheck.of(seen, checklist).stream().map(problem -> problem.code() + " " + problem.value()).toList();
    }

    private static Answer answer(String question, String value, @Nullable String remark) {
        return new Answer(question, value, remark);
    }

    private static Taken photoOf(String question) {
        return new Taken(UUID.randomUUID(), question);
    }
}
