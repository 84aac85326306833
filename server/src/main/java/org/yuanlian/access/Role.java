package org.yuanlian.access;

import static org.yuanlian.access.Permission.ACCEPT;
import static org.yuanlian.access.Permission.ADMINISTER;
import static org.yuanlian.access.Permission.APPLY;
import static org.yuanlian.access.Permission.AUDIT;
import static org.yuanlian.access.Permission.HANDLE_ALARMS;
import static org.yuanlian.access.Permission.IMPORT;
import static org.yuanlian.access.Permission.PUBLISH;
import static org.yuanlian.access.Permission.READ;
import static org.yuanlian.access.Permission.RECORD;
import static org.yuanlian.access.Permission.SUPERVISE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.RegionCode.Level;

/// Whose part a person plays. A county's administrator is audited from above, not by itself.
public enum Role {
    PROVINCE(READ, RECORD, IMPORT, ACCEPT, PUBLISH, SUPERVISE, HANDLE_ALARMS, ADMINISTER, AUDIT),
    CITY(READ, RECORD, IMPORT, ACCEPT, SUPERVISE, HANDLE_ALARMS, ADMINISTER, AUDIT),
    COUNTY(READ, RECORD, IMPORT, ACCEPT, SUPERVISE, HANDLE_ALARMS, ADMINISTER),
    PARK(READ, RECORD, IMPORT, HANDLE_ALARMS),
    DEPARTMENT(READ, RECORD, ACCEPT),
    ENTERPRISE(READ, APPLY),
    PUBLIC();

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        var all = EnumSet.noneOf(Permission.class);
        all.addAll(List.of(permissions));
        this.permissions = Collections.unmodifiableSet(all);
    }

    /// In the order in which [Permission] lists them; a seat may add to them, as [Permissions] tells.
    public Set<Permission> permissions() {
        return permissions;
    }

    /// Whether a person of this role may stand at the place.
    public boolean fits(Place place) {
        var inPark = place.park().isPresent();
        var level = place.region().level();
        return switch (this) {
            case PROVINCE -> level == Level.PROVINCE && !inPark;
            case CITY -> level == Level.CITY && !inPark;
            case COUNTY -> level == Level.COUNTY && !inPark;
            case PARK -> inPark;
            case DEPARTMENT, ENTERPRISE, PUBLIC -> true;
        };
    }
}
