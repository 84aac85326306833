package org.yuanlian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuanlian.kernel.Place;

class RoleTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    role       | READ | RECORD | IMPORT | ACCEPT | PUBLISH | SUPERVISE | HANDLE_ALARMS | ADMINISTER | AUDIT
                    PROVINCE   | yes  | yes    | yes    | yes    | yes     | yes       | yes           | yes        | yes
                    CITY       | yes  | yes    | yes    | yes    | no      | yes       | yes           | yes        | yes
                    COUNTY     | yes  | yes    | yes    | yes    | no      | yes       | yes           | yes        | no
                    PARK       | yes  | yes    | yes    | no     | no      | no        | yes           | no         | no
                    DEPARTMENT | yes  | yes    | no     | yes    | no      | no        | no            | no         | no
                    ENTERPRISE | yes  | no     | no     | no     | no      | no        | no            | no         | no
                    PUBLIC     | no   | no     | no     | no     | no      | no        | no            | no         | no
                    """)
    void carriesThesePermissions(
            Role role, String read, String record, String imports, String accept, String publish, String supervise, String handleAlarms, String administer, String audit) {
        var caller = new Caller("x", "x", role, new Place("510112"), null, "");
        may(caller, Permission.READ, read);
        may(caller, Permission.RECORD, record);
        may(caller, Permission.IMPORT, imports);
        may(caller, Permission.ACCEPT, accept);
        may(caller, Permission.PUBLISH, publish);
        may(caller, Permission.SUPERVISE, supervise);
        may(caller, Permission.HANDLE_ALARMS, handleAlarms);
        may(caller, Permission.ADMINISTER, administer);
        may(caller, Permission.AUDIT, audit);
    }

    private static void may(Caller caller, Permission permission, String expected) {
        if (expected.equals("yes")) {
            assertThatCode(() -> caller.require(permission)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> caller.require(permission))
                    .isInstanceOf(Forbidden.class)
                    .hasMessageContaining(permission.name());
        }
    }

    @Test
    void standsAtAPlaceOfItsKind() {
        assertThat(Role.CITY.fits(new Place("510100"))).isTrue();
        assertThat(Role.CITY.fits(new Place("510000"))).isFalse();
        assertThat(Role.PARK.fits(new Place("510112"))).isFalse();
        assertThat(Role.PARK.fits(new Place("510112.P0007"))).isTrue();
        assertThat(Role.DEPARTMENT.fits(new Place("510112"))).isTrue();
    }
}
