package org.yuanlian.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.SuspensionKind;

/// What somebody wants to do with a case.
public sealed interface Command {

    /// What is said with it; may be empty where no reason is owed.
    String text();

    default boolean endsTheCase() {
        return this instanceof Withdraw || this instanceof ProjectExited;
    }

    /// What is done with one step.
    sealed interface OnStep extends Command {
        String step();
    }

    /// Takes the application in and starts the clock.
    ///
    /// @param on the day on which it was handed in; null for today
    record Receive(String step, @Nullable LocalDate on, String text) implements OnStep {}

    record AskCorrection(String step, String text) implements OnStep {}

    record Correct(String step, String text) implements OnStep {}

    record Stop(String step, SuspensionKind kind, String text) implements OnStep {}

    record Resume(String step, String text) implements OnStep {}

    record Sign(String step, String department, boolean approves, String text) implements OnStep {}

    /// @param document the number of the permit or opinion that came of it
    /// @param documentOn the day that it bears
    record Finish(String step, @Nullable String document, @Nullable LocalDate documentOn, String text)
            implements OnStep {}

    record Refuse(String step, String text) implements OnStep {}

    /// Returns a step, and with it what depends on it; never one beside it.
    record RollBack(String step, String text) implements OnStep {}

    /// Has another person do the work; the assignee keeps it.
    record Delegate(String step, String to, String text) implements OnStep {}

    /// Gives the step to another person for good.
    record HandOver(String step, String to, String text) implements OnStep {}

    record Urge(String step, String text) implements OnStep {}

    record Pause(String step, String text) implements OnStep {}

    record Continue(String step, String text) implements OnStep {}

    /// The applicant takes the whole case back.
    record Withdraw(String text) implements Command {}

    record ProjectExited(String text) implements Command {}
}
