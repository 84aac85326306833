package org.yuanlian.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problems;
import org.yuanlian.registry.Position;

/// What an inspector fills in on a visit, as the device sends it.
///
/// @param photos taken with it; they follow one by one
/// @param finding what the inspector makes of it, in words
public record Seen(
        UUID visit,
        Instant startedAt,
        Instant finishedAt,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable Integer accuracyMetres,
        List<Answer> answers,
        List<Taken> photos,
        String finding) {

    /// @throws Refusal where a device leaves out what a record cannot do without
    public Seen {
        var problems = new Problems();
        Missing.tell("visit", visit, problems);
        Missing.tell("startedAt", startedAt, problems);
        Missing.tell("finishedAt", finishedAt, problems);
        problems.refuseIfAny("This record is not complete.");
        answers = List.copyOf(Objects.requireNonNullElse(answers, List.of()));
        photos = List.copyOf(Objects.requireNonNullElse(photos, List.of()));
        finding = Objects.requireNonNullElse(finding, "");
    }

    /// To a question that asks: the value. To a known fact: `CONFIRMED`, or `DISPUTED` with a remark.
    public record Answer(String question, String value, @Nullable String remark) {
        public Answer {
            var problems = new Problems();
            Missing.tell("question", question, problems);
            Missing.tell("value", value, problems);
            problems.refuseIfAny("This answer is not complete.");
        }
    }

    /// A photo that was taken for a question.
    public record Taken(UUID id, String question) {
        public Taken {
            var problems = new Problems();
            Missing.tell("id", id, problems);
            Missing.tell("question", question, problems);
            problems.refuseIfAny("This photo is not announced completely.");
        }
    }

    public @Nullable Position position() {
        return lon == null || lat == null ? null : new Position(lon, lat);
    }
}
