package org.yuanlian.supervision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.DemoProject;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Statement;
import org.yuanlian.ledger.Told;

/// Projects to supervise, told statement by statement.
public final class SupervisionFixtures {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final List<Statement> said = new ArrayList<>();
    private final String place;

    private SupervisionFixtures(String place) {
        this.place = place;
    }

    public static SupervisionFixtures aProjectIn(String place) {
        return new SupervisionFixtures(place).says("name", "2026-01-01", "年产5万吨正极材料").says("responsible-unit", "2026-01-01", "招商专班");
    }

    public SupervisionFixtures signedOn(String day, String yuan) {
        said.add(statement("formal-contract", Grade.B, day, yuan, null));
        return this;
    }

    public SupervisionFixtures says(String kind, String day, @Nullable String text) {
        said.add(statement(kind, Grade.C, day, null, text));
        return this;
    }

    public SupervisionFixtures proves(String kind, Grade grade, String day, @Nullable String text) {
        said.add(statement(kind, grade, day, null, text));
        return this;
    }

    public SupervisionFixtures states(String kind, Grade grade, String day, String yuan, @Nullable String text) {
        said.add(statement(kind, grade, day, yuan, text));
        return this;
    }

    public UUID in(Ledger ledger) {
        return ledger.open(new NewProject("S-" + NUMBER.incrementAndGet(), new Place(place), true, said), "tester");
    }

    /// Lets the project in as if it had been recorded at that moment.
    public UUID inThePast(Ledger ledger, Instant recordedAt) {
        var id = UUID.randomUUID();
        var history = said.stream().map(one -> new Told(one, recordedAt, "tester", null)).toList();
        ledger.loadDemo(Stream.of(new DemoProject(id, "S-" + NUMBER.incrementAndGet(), new Place(place), history)));
        return id;
    }

    public static Statement statement(String kind, Grade grade, String day, @Nullable String yuan, @Nullable String text) {
        var amount = yuan == null ? null : Money.cny(new BigDecimal(yuan));
        return new Statement(kind, LocalDate.parse(day), amount, text, null, null, "line=1", grade);
    }
}
