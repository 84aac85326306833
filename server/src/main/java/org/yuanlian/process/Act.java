package org.yuanlian.process;

/// The kinds of what is done with a case; an event is an act that was accepted.
public enum Act {
    RECEIVE,
    ASK_CORRECTION,
    CORRECT,
    STOP,
    RESUME,
    SIGN,
    FINISH,
    REFUSE,
    ROLL_BACK,
    DELEGATE,
    HAND_OVER,
    URGE,
    PAUSE,
    CONTINUE,
    WITHDRAW,
    PROJECT_EXITED;

    public static Act of(Command command) {
        return switch (command) {
            case Command.Receive _ -> RECEIVE;
            case Command.AskCorrection _ -> ASK_CORRECTION;
            case Command.Correct _ -> CORRECT;
            case Command.Stop _ -> STOP;
            case Command.Resume _ -> RESUME;
            case Command.Sign _ -> SIGN;
            case Command.Finish _ -> FINISH;
            case Command.Refuse _ -> REFUSE;
            case Command.RollBack _ -> ROLL_BACK;
            case Command.Delegate _ -> DELEGATE;
            case Command.HandOver _ -> HAND_OVER;
            case Command.Urge _ -> URGE;
            case Command.Pause _ -> PAUSE;
            case Command.Continue _ -> CONTINUE;
            case Command.Withdraw _ -> WITHDRAW;
            case Command.ProjectExited _ -> PROJECT_EXITED;
        };
    }

    /// Whether it stops a step or lets it go on; in one round the two take turns.
    public boolean turns() {
        return switch (this) {
            case ASK_CORRECTION, CORRECT, STOP, RESUME, PAUSE, CONTINUE -> true;
            case RECEIVE, SIGN, FINISH, REFUSE, ROLL_BACK, DELEGATE, HAND_OVER, URGE, WITHDRAW, PROJECT_EXITED -> false;
        };
    }
}
