package org.yuanlian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.department.Departments;
import org.yuanlian.kernel.Place;

/// By the departments as they are shipped.
class PermissionsTests {
    private final Permissions permissions = new Permissions(new Departments(Declarations.of(Map.of()), Clock.systemUTC()));

    @ParameterizedTest
    @CsvSource({
        "emergency-management, , true",
        "emergency-management, department-head, true",
        "park-committee, , true",
        ", chief-service-officer, true",
        ", district-leader, true",
        "power-company, , false",
        "power-company, department-head, false",
        "water-resources, , false",
        ", , false",
    })
    void letsThoseOfficesHandleAlarmsThatAreDeclared(@Nullable String department, @Nullable String post, boolean handles) {
        var found = permissions.of(seated(Role.DEPARTMENT, new Seat(department, post)));
        assertThat(found.contains(Permission.HANDLE_ALARMS)).isEqualTo(handles);
        assertThat(found).containsAll(Role.DEPARTMENT.permissions());
    }

    @Test
    void addsNothingToARoleThatIsNotOfDepartments() {
        assertThat(permissions.of(seated(Role.ENTERPRISE, new Seat("emergency-management", null)))).isEqualTo(Role.ENTERPRISE.permissions());
        assertThat(permissions.of(seated(Role.PARK, Seat.NONE))).isEqualTo(Role.PARK.permissions());
    }

    private static Account seated(Role role, Seat seat) {
        return new Account("somebody", "某人", role, new Place("510112"), null, seat, false, false, false, 0, Instant.EPOCH);
    }
}
