package org.yuanlian.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.aStep;
import static org.yuanlian.process.CaseFixtures.as;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.Home;
import org.yuanlian.database.OwnerAccess;

/// A process is killed by the system, with no chance to say anything, between the step and the event of its act.
@WithDatabase
class KilledOfficerIT {
    private static final int GATE = 20_261_122;
    private static final int KILLED = 128 + 9;

    @Autowired
    Cases cases;

    @Autowired
    OwnerAccess owner;

    @Autowired
    Home home;

    private UUID id = new UUID(0, 0);
    private Case before;

    @BeforeEach
    void aStepInHandAndAGateBeforeItsEvent() throws Exception {
        id = as(() -> cases.open(aCase(aStep("eia"), aStep("permit", "eia")), "窗口"));
        as(() -> cases.act(id, 0, new Command.Receive("eia", null, ""), Acting.now("经办人", null)));
        before = as(() -> cases.find(id));
        try (var connection = owner.connect()) {
            run(connection, """
                    create function app.waits() returns trigger language plpgsql as $$ begin
                      if new.kind = 'FINISH' then perform pg_advisory_lock_shared(%1$d); perform pg_advisory_unlock_shared(%1$d); end if;
                      return new; end $$;
                    create trigger waits before insert on app.step_event for each row execute function app.waits();
                    grant execute on function app.waits() to app_rw""".formatted(GATE));
        }
    }

    @AfterEach
    void openTheGate() throws Exception {
        try (var connection = owner.connect()) {
            run(connection, "drop trigger if exists waits on app.step_event; drop function if exists app.waits()");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesNeitherStepNorEventOfAnActThatWasKilledBetweenThem(boolean reads) throws Exception {
        try (var connection = owner.connect()) {
            run(connection, "select pg_advisory_lock(%d)".formatted(GATE));
            var officer = Officer.atWork(home.folder(), id, 1, reads);
            Officer.awaitAct(officer);
            await(connection, "select exists (select from pg_locks where locktype = 'advisory' and objid = %d and not granted)".formatted(GATE), officer);
            assertThat(officer.destroyForcibly().waitFor()).isEqualTo(KILLED);
            run(connection, "select pg_advisory_unlock(%d)".formatted(GATE));
            await(connection, "select not exists (select from pg_locks where relation = 'app.step_event'::regclass and mode = 'RowExclusiveLock')", null);
        }
        assertThat(as(() -> cases.find(id))).isEqualTo(before);
        assertThat(as(() -> cases.events(id))).hasSize(1);
        Decided again = as(() -> cases.act(id, 1, new Command.Finish("eia", null, null, ""), Acting.now("经办人", null)));
        assertThat(again).isInstanceOf(Decided.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsBothOfAnActWhoseActorWasTold(boolean reads) throws Exception {
        var officer = Officer.atWork(home.folder(), id, 1, reads);
        assertThat(Officer.wasTold(officer)).isTrue();
        officer.destroyForcibly().waitFor();
        assertThat(as(() -> cases.events(id))).hasSize(2);
        assertThat(as(() -> cases.find(id)).step("permit").orElseThrow().state()).isEqualTo(StepState.READY);
    }

    private static void await(Connection connection, String so, @Nullable Process lives) throws SQLException {
        var is = false;
        while (!is) {
            assertThat(lives == null || lives.isAlive()).as("the officer ended before he could be killed").isTrue();
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery(so)) {
                is = answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path = app; " + sql);
        }
    }
}
