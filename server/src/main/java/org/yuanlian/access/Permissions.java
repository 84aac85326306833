package org.yuanlian.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanlian.department.Departments;

/// What somebody may do: what the role carries, and among the people of departments what is declared for the seat.
@Component
public class Permissions {
    private final Departments departments;

    Permissions(Departments departments) {
        this.departments = departments;
    }

    /// In the order in which [Permission] lists them.
    public Set<Permission> of(Account account) {
        var carried = account.role().permissions();
        var seat = account.seat();
        if (account.role() != Role.DEPARTMENT || !departments.now().alarmHandlers().include(seat.department(), seat.post())) {
            return carried;
        }
        var all = EnumSet.copyOf(carried);
        all.add(Permission.HANDLE_ALARMS);
        return Collections.unmodifiableSet(all);
    }
}
