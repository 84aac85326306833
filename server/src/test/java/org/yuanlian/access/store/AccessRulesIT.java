package org.yuanlian.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.Place;

/// What the database refuses by itself, whatever the Java code asks of it.
@WithDatabase
class AccessRulesIT {
    private static final String ITS_CODE = "91330100799655058B";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FlywayConnectionDetails owner;

    private final String run = "t" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void fourPeopleAndALineOfEach() throws Exception {
        person(run + "-sc", "PROVINCE", "510000", null);
        person(run + "-cd", "CITY", "510100", null);
        person(run + "-my", "CITY", "510700", null);
        person(run + "-fa", "ENTERPRISE", "510112", ITS_CODE);
    }

    @Test
    void showsACityOnlyItsRowsThoughTheQueryAsksForAll() throws Exception {
        assertThat(Scope.within(new Place("510100")).call(this::namesInTheAccounts))
                .containsExactly(run + "-cd", run + "-fa");
        assertThat(Scope.within(new Place("510100")).call(this::namesInTheAudit))
                .containsExactly(run + "-cd", run + "-fa");
    }

    @Test
    void showsTheProvinceEveryRow() throws Exception {
        assertThat(Scope.within(new Place("510000")).call(this::namesInTheAccounts)).hasSize(4);
    }

    @Test
    void showsNobodyNothing() {
        assertThat(namesInTheAccounts()).isEmpty();
        assertThat(namesInTheAudit()).isEmpty();
    }

    @Test
    void showsAnEnterpriseOnlyItself() throws Exception {
        assertThat(Scope.ofEnterprise(ITS_CODE).call(this::namesInTheAccounts)).containsExactly(run + "-fa");
        assertThat(Scope.ofEnterprise("9144030071526726XG").call(this::namesInTheAccounts)).isEmpty();
    }

    @Test
    void hidesHashesAndTheAuditFromEnterprises() {
        assertThatThrownBy(() -> Scope.ofEnterprise(ITS_CODE).call(() -> texts("select password_hash from account")))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Scope.ofEnterprise(ITS_CODE).call(this::namesInTheAudit))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void refusesACityThatMakesAnAccountElsewhere() {
        assertThatThrownBy(() -> inPlace("510100", () -> insertPerson(run + "-x", "CITY", "510700", null)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void refusesACityThatMovesAnAccountOut() {
        assertThatThrownBy(() -> inPlace(
                        "510100", () -> change("update account set place = '510700' where username = '" + run + "-cd'")))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROVINCE,510100", "CITY,510000", "CITY,510112", "COUNTY,510100", "COUNTY,510112.P0001", "PARK,510112", "KING,510000"
            })
    void refusesARoleThatDoesNotFitThePlace(String roleAndPlace) {
        var parts = roleAndPlace.split(",", -1);
        assertThatThrownBy(() -> Scope.EVERYWHERE.call(
                        () -> inTransaction(() -> insertPerson(run + "-y", parts[0], parts[1], null))))
                .rootCause()
                .hasMessageContaining("the_role_fits_the_place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set who = 'x'", "delete from audit", "truncate audit", "delete from account"})
    void refusesTheApplicationByGrant(String sql) {
        assertThatThrownBy(() -> Scope.EVERYWHERE.call(() -> inTransaction(() -> change(sql))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set who = 'x'", "delete from audit", "truncate audit"})
    void refusesTheOwnerByTrigger(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("The audit only grows");
        }
    }

    private void person(String name, String role, String place, @Nullable String uscc) throws Exception {
        Scope.EVERYWHERE.call(() -> inTransaction(() -> {
            insertPerson(name, role, place, uscc);
            return jdbc.sql(
                            """
                            insert into audit (at, who, role, action, object, place, detail, address)
                            values (now(), ?, ?, 'test', '', ?, '{}', '')""")
                    .params(name, role, place)
                    .update();
        }));
    }

    private int insertPerson(String name, String role, String place, @Nullable String uscc) {
        return jdbc.sql(
                        """
                        insert into account (username, display_name, role, place, uscc, created_by)
                        values (:name, :name, :role, :place, :uscc, 'test')""")
                .param("name", name)
                .param("role", role)
                .param("place", place)
                .param("uscc", uscc)
                .update();
    }

    private int change(String sql) {
        return jdbc.sql(sql).update();
    }

    private List<String> namesInTheAccounts() {
        return ofThisRun(texts("select username from account order by username"));
    }

    private List<String> namesInTheAudit() {
        return ofThisRun(texts("select who from audit order by who"));
    }

    private List<String> ofThisRun(List<String> names) {
        return names.stream().filter(name -> name.startsWith(run)).toList();
    }

    private List<String> texts(String sql) {
        return inTransaction(() -> jdbc.sql(sql).query(String.class).list());
    }

    private <T> T inPlace(String place, Callable<T> work) throws Exception {
        return Scope.within(new Place(place)).call(() -> inTransaction(work));
    }

    private <T> T inTransaction(Callable<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
