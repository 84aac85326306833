package org.yuanlian.ledger.recall;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yuanlian.ledger.EvidenceKind;
import org.yuanlian.ledger.Stage;

/// For when the stages of a project were planned, as it was planned on a day. Days are counted since 1970.
final class Plans {
    private final Story story;
    private final int day;
    private final int[] from = new int[Stage.values().length];
    private final int[] planned = new int[from.length];

    Plans(Story story, int day) {
        this.story = story;
        this.day = day;
        Arrays.fill(from, Glance.NO_DAY);
        Arrays.fill(planned, Glance.NO_DAY);
    }

    /// Hears a live statement, in the order of days. A plan holds from its day on, and the first one also before.
    void hear(int i, EvidenceKind kind) {
        var stage = Course.stage(kind).ordinal();
        if (from[stage] == Glance.NO_DAY || from[stage] == story.on(i) || story.on(i) <= day) {
            from[stage] = Math.min(from[stage], story.on(i));
            planned[stage] = Math.toIntExact(story.value(i));
        }
    }

    @Nullable LocalDate of(Stage stage) {
        return planned[stage.ordinal()] == Glance.NO_DAY ? null : LocalDate.ofEpochDay(planned[stage.ordinal()]);
    }

    /// By when the stage after this one is due, as planned or else by a declared limit; `NO_DAY` for never.
    int due(Stage here, int since) {
        for (int next = here.ordinal() + 1; next < planned.length; next++) {
            if (planned[next] != Glance.NO_DAY) {
                return planned[next];
            }
        }
        var limit = story.words.limitDays(here);
        return limit < 0 ? Glance.NO_DAY : since + limit;
    }
}
