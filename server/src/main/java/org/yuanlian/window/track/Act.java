package org.yuanlian.window.track;

import org.yuanlian.process.Command;

/// What was done, by its name on the wire.
public enum Act {
    RECEIVED,
    CORRECTION_ASKED,
    CORRECTED,
    STOPPED,
    RESUMED,
    SIGNED,
    FINISHED,
    REFUSED,
    ROLLED_BACK,
    DELEGATED,
    HANDED_OVER,
    URGED,
    PAUSED,
    CONTINUED,
    WITHDRAWN,
    PROJECT_EXITED;

    static Act of(Command command) {
        return switch (command) {
            case Command.Receive _ -> RECEIVED;
            case Command.AskCorrection _ -> CORRECTION_ASKED;
            case Command.Correct _ -> CORRECTED;
            case Command.Stop _ -> STOPPED;
            case Command.Resume _ -> RESUMED;
            case Command.Sign _ -> SIGNED;
            case Command.Finish _ -> FINISHED;
            case Command.Refuse _ -> REFUSED;
            case Command.RollBack _ -> ROLLED_BACK;
            case Command.Delegate _ -> DELEGATED;
            case Command.HandOver _ -> HANDED_OVER;
            case Command.Urge _ -> URGED;
            case Command.Pause _ -> PAUSED;
            case Command.Continue _ -> CONTINUED;
            case Command.Withdraw _ -> WITHDRAWN;
            case Command.ProjectExited _ -> PROJECT_EXITED;
        };
    }
}
