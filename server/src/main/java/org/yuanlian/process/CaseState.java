package org.yuanlian.process;

public enum CaseState {
    RUNNING,
    DONE,
    /// Nothing can be done any more unless a refused step is rolled back.
    REFUSED,
    WITHDRAWN,
    /// Its project has left.
    EXITED;

    public boolean isOver() {
        return this == DONE || this == WITHDRAWN || this == EXITED;
    }
}
