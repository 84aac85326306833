package org.yuanlian.ledger.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.EvidenceKind.Family;
import org.yuanlian.ledger.Stage;

/// The turns that evidence gave a project, in order of days: proofs carry it forward, a stop of work
/// sets it back, an exit ends it.
final class Course {
    private final List<Turn> turns = new ArrayList<>();

    private record Turn(LocalDate on, Family family, Stage stage, boolean verifies, boolean formal) {}

    void add(LocalDate on, Family family, Stage stage, Grade grade, boolean formal) {
        turns.add(new Turn(on, family, stage, grade.verifies(), formal));
    }

    void sort() {
        turns.sort(Comparator.comparing(Turn::on).thenComparing(Turn::stage));
    }

    List<Step> steps(boolean verifiedOnly, DueDays due) {
        var steps = new ArrayList<Step>();
        Stage at = null;
        for (var turn : turns) {
            if (verifiedOnly && !turn.verifies()) {
                continue;
            }
            var next = next(at, turn);
            if (next != at) {
                at = next;
                add(steps, new Step(turn.on(), at, due.after(at, turn.on())));
            }
        }
        return List.copyOf(steps);
    }

    Milestones milestones(boolean verifiedOnly) {
        return new Milestones(
                reached(Stage.PERFORMED, verifiedOnly),
                reached(Stage.STARTED, verifiedOnly),
                reached(Stage.PRODUCING, verifiedOnly));
    }

    /// The first formal contract.
    @Nullable LocalDate signedOn() {
        for (var turn : turns) {
            if (turn.formal()) {
                return turn.on();
            }
        }
        return null;
    }

    private @Nullable LocalDate reached(Stage stage, boolean verifiedOnly) {
        for (var turn : turns) {
            if (turn.family() == Family.STAGE && turn.stage().isAtLeast(stage) && (turn.verifies() || !verifiedOnly)) {
                return turn.on();
            }
        }
        return null;
    }

    private static Stage next(@Nullable Stage at, Turn turn) {
        if (at == null || turn.family() == Family.EXIT) {
            return turn.stage();
        }
        if (turn.family() == Family.SETBACK) {
            return at.compareTo(turn.stage()) > 0 ? turn.stage() : at;
        }
        return turn.stage().compareTo(at) > 0 ? turn.stage() : at;
    }

    private static void add(List<Step> steps, Step step) {
        if (!steps.isEmpty() && steps.getLast().on().equals(step.on())) {
            steps.removeLast();
        }
        steps.add(step);
    }

    interface DueDays {
        LocalDate after(Stage stage, LocalDate on);
    }
}
