package org.yuanlian.process.machine;

import java.util.Optional;
import org.yuanlian.kernel.Problem;
import org.yuanlian.process.Case;
import org.yuanlian.process.CaseState;
import org.yuanlian.process.Command;

/// What speaks against an act as long as one looks at the case alone.
record CaseRules(Case now) {

    Optional<Problem> whyNot(Command command) {
        return ended().or(() -> reason(command));
    }

    private Optional<Problem> ended() {
        return now.state().isOver()
                ? Optional.of(Problem.of(over(now.state()), now.opened().title(), now.state().name()))
                : Optional.empty();
    }

    private static String over(CaseState state) {
        return switch (state) {
            case DONE -> "process.case.over#done";
            case WITHDRAWN -> "process.case.over#withdrawn";
            case EXITED -> "process.case.over#exited";
            case RUNNING, REFUSED -> throw new IllegalStateException(state + " is not over");
        };
    }

    private Optional<Problem> reason(Command command) {
        var owed = switch (command) {
            case Command.AskCorrection _, Command.Stop _, Command.Refuse _, Command.RollBack _, Command.Pause _,
                    Command.Withdraw _, Command.ProjectExited _ -> true;
            case Command.Sign sign -> !sign.approves();
            case Command.Receive _, Command.Correct _, Command.Resume _, Command.Finish _, Command.Delegate _,
                    Command.HandOver _, Command.Urge _, Command.Continue _ -> false;
        };
        return owed && command.text().isBlank()
                ? Optional.of(Problem.of("process.reason.missing", now.opened().title(), ""))
                : Optional.empty();
    }
}
