package org.yuanlian.telemetry;

import java.util.List;

/// Where alarms go to be looked after by people.
public interface Outlet {

    /// The last change that it has for good; it is told all that comes after.
    long last();

    /// Takes changes, in their sequence; again from the first where it has more than there is. What it throws is tried again
    /// later.
    void tell(List<AlarmChange> changes);
}
