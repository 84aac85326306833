package org.yuanlian.access.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.kernel.Place;

@WithDatabase
class AuditIT {
    private static final Caller CHENGDU =
            new Caller("audited-cd", "成都", Role.CITY, new Place("510100"), null, "10.9.9.9");

    @Autowired
    Audit audit;

    @Autowired
    AuditLines lines;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvc mvc;

    private final String object = UUID.randomUUID().toString();

    @Test
    void keepsTheLineOfAChangeThatStands() {
        CHENGDU.run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> audit.record("thing.change", object, Map.of("金额", 3))));
        assertThat(recorded("audited-cd"))
                .filteredOn(line -> line.object().equals(object))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.detail()).isEqualTo(Map.of("金额", 3));
                    assertThat(line.address()).isEqualTo("10.9.9.9");
                    assertThat(line.place()).isEqualTo("510100");
                });
    }

    @Test
    void dropsTheLineOfAChangeThatWasUndone() {
        CHENGDU.run(() -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            audit.record("thing.change", object, Map.of());
            transaction.setRollbackOnly();
        }));
        assertThat(recorded("audited-cd")).noneMatch(line -> line.object().equals(object));
    }

    @Test
    void refusesAChangeOutsideATransaction() {
        assertThatThrownBy(() -> CHENGDU.run(() -> audit.record("thing.change", object, Map.of())))
                .hasMessageContaining("thing.change")
                .hasMessageContaining("Maybe");
    }

    @Test
    void losesNoLineAtAStop() {
        var queue = new AuditQueue(lines);
        queue.start();
        var who = "stopped-" + object;
        for (var i = 0; i < 2_000; i++) {
            queue.add(line(who, i));
        }
        queue.stop();
        assertThat(recorded(who)).hasSize(2_000);
    }

    @Test
    void writesALineThatComesAfterTheStop() {
        var queue = new AuditQueue(lines);
        queue.start();
        queue.stop();
        queue.add(line("late-" + object, 1));
        assertThat(recorded("late-" + object)).hasSize(1);
    }

    @Test
    void writesDownWhoReadTheAuditAndAskedForWhat() throws Exception {
        var reader = LoggedIn.as(Role.CITY, "510300");
        mvc.perform(get("/api/audit").param("who", object).with(reader)).andExpect(status().isOk());
        await(() -> recorded("test-city-510300").stream()
                .anyMatch(line -> line.action().equals("audit.read")
                        && line.detail().equals(Map.of("who", object))));
    }

    @Test
    void writesDownWhoTriedAShutDoor() throws Exception {
        mvc.perform(get("/api/users").with(LoggedIn.as(Role.PARK, "510302.P0001"))).andExpect(status().isForbidden());
        await(() -> recorded("test-park-510302.p0001").stream()
                .anyMatch(line -> line.action().equals("access.refuse")
                        && line.object().equals("GET /api/users")));
    }

    @Test
    void findsLinesByPersonActionAndTime() throws Exception {
        var queue = new AuditQueue(lines);
        queue.add(line(object, 0));
        var reader = LoggedIn.as(Role.PROVINCE, "510000");
        total(reader, "2001-09-09", "2001-09-09", 1);
        total(reader, "2001-09-10", "2001-09-10", 0);
        total(reader, "2001-09-09T01:46:40Z", "2001-09-09T01:46:41Z", 1);
        mvc.perform(get("/api/audit").param("from", "gestern").with(reader))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("access.audit.time"));
    }

    private void total(
            RequestPostProcessor reader, String from, String to, int total) throws Exception {
        mvc.perform(get("/api/audit")
                        .param("who", object)
                        .param("action", "thing")
                        .param("from", from)
                        .param("to", to)
                        .with(reader))
                .andExpect(jsonPath("$.total").value(total));
    }

    private static AuditLine line(String who, int number) {
        return new AuditLine(
                Instant.ofEpochSecond(1_000_000_000),
                who,
                "CITY",
                "thing.read",
                Integer.toString(number),
                "510100",
                Map.of(),
                "10.0.0.1");
    }

    private List<AuditLine> recorded(String who) {
        return Caller.system("test")
                .get(() -> lines.newestFirst(new AuditLines.Wanted(who, null, null, null), 0, 5_000))
                .stream()
                .map(AuditLines.Numbered::line)
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within ten seconds").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
