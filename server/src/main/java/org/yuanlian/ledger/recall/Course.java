package org.yuanlian.ledger.recall;

import org.jspecify.annotations.Nullable;
import org.yuanlian.ledger.EvidenceKind;
import org.yuanlian.ledger.EvidenceKind.Family;
import org.yuanlian.ledger.Footing;
import org.yuanlian.ledger.Stage;

/// Where turns carried a project up to a day, told in their order. Days are counted since 1970.
final class Course {
    private final int day;
    private @Nullable Stage at;
    private int since = Glance.NO_DAY;
    private int performed = Glance.NO_DAY;
    private int started = Glance.NO_DAY;
    private int producing = Glance.NO_DAY;

    Course(int day) {
        this.day = day;
    }

    /// @return whether it moved
    boolean turn(EvidenceKind kind, int on) {
        var stage = stage(kind);
        if (kind.family() == Family.STAGE) {
            performed = first(performed, stage, Stage.PERFORMED, on);
            started = first(started, stage, Stage.STARTED, on);
            producing = first(producing, stage, Stage.PRODUCING, on);
        }
        if (on > day || !moves(kind.family(), stage)) {
            return false;
        }
        at = stage;
        since = on;
        return true;
    }

    private static int first(int before, Stage stage, Stage reached, int on) {
        return before == Glance.NO_DAY && stage.isAtLeast(reached) ? on : before;
    }

    private boolean moves(Family family, Stage stage) {
        var here = at;
        if (here == null || family == Family.EXIT) {
            return stage != here;
        }
        return family == Family.SETBACK ? here.compareTo(stage) > 0 : stage.compareTo(here) > 0;
    }

    static Stage stage(EvidenceKind kind) {
        var stage = kind.stage();
        if (stage == null) {
            throw new IllegalStateException("A turn of kind %s has no stage".formatted(kind.id()));
        }
        return stage;
    }

    @Nullable Stage at() {
        return at;
    }

    int since() {
        return since;
    }

    int started() {
        return started;
    }

    Footing.Column footing(long money) {
        return new Footing.Column(performed <= day, started <= day, producing <= day, money);
    }
}
