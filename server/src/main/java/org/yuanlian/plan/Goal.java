package org.yuanlian.plan;

/// What slack is measured against.
public enum Goal {
    /// The day on which construction may begin.
    START,
    /// The day on which the last item is done.
    END
}
