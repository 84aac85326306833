package org.yuanlian.alarm;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AlarmLevel;

/// What happens to an alarm: the rules derive it, or somebody does something with it.
public sealed interface Happening {

    /// A revision of a derived alarm came in; `Derived` says the same with its evidence.
    record Derivation(
            String key, int revision, AlarmLevel level, Instant raisedAt, @Nullable Instant endedAt, boolean withdrawn,
            List<String> supersedes) implements Happening {

        static Derivation of(Derived derived) {
            return new Derivation(
                    derived.key(), derived.revision(), derived.level(), derived.raisedAt(), derived.endedAt(), derived.withdrawn(),
                    derived.supersedes());
        }
    }

    /// What a person does.
    sealed interface Command extends Happening {}

    record Receive() implements Command {}

    /// @param reason of a false alarm, as declared; null for a true one
    record Verify(boolean real, @Nullable String reason, String text) implements Command {}

    record Handle(String text) implements Command {}

    record Close(String text) implements Command {}

    /// Whoever has it offers it to somebody, and keeps it until that person takes it over.
    ///
    /// @param to by the name with which that person comes in, and `title` as the person was called then
    record HandOver(String to, String title, String text) implements Command {
        public HandOver(String to, String text) {
            this(to, to, text);
        }
    }

    record TakeOver(String text) implements Command {}

    /// Keeps it from sounding, at the longest until an instant. Its clocks run on.
    record Silence(Instant until, String reason) implements Command {}

    /// By a second person, without whom a silence of the gravest level does not begin.
    record ConfirmSilence() implements Command {}

    record LiftSilence(String text) implements Command {}

    record Remark(String text) implements Command {}
}
