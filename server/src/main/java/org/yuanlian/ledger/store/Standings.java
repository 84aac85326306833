package org.yuanlian.ledger.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.standing.Arrival;
import org.yuanlian.ledger.standing.History;
import org.yuanlian.ledger.standing.Standing;
import org.yuanlian.ledger.standing.Step;

/// The projection of the entries. It may be deleted and made again; nothing is known only here.
@Component
public class Standings {
    private static final String COLUMNS =
            """
            project_id, place, recorded_from, recorded_until, valid_from, valid_until, code, name, investor, uscc, chain,
            industry, event, unit, person, note, cents, currency, signed_on, performed_on, started_on, producing_on,
            performed_verified_on, started_verified_on, producing_verified_on, step_on, step_stage, step_due, verified_on,
            verified_stage, arrived_on, arrived_cents, arrived_verified_cents, plans, demo""";
    private final JdbcClient jdbc;
    private final DataSource dataSource;

    /// Over other connections than the pool's.
    static Standings over(DataSource connections) {
        return new Standings(JdbcClient.create(connections), connections);
    }

    Standings(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /// A project and what was known of it, one after the other.
    public record Known(UUID project, String code, Place place, boolean demo, List<History.Known> history) {}

    /// Closes the standings that no longer hold, and adds those that hold for the first time.
    ///
    /// @param now the project with what is known of it from this instant on
    public void replace(Known now, List<Standing> before) {
        var latest = now.history().getLast();
        var fresh = new ArrayList<>(latest.standings());
        for (var standing : before) {
            if (!fresh.remove(standing)) {
                close(now.project(), standing, latest.from());
            }
        }
        write(List.of(new Known(
                now.project(), now.code(), now.place(), now.demo(), List.of(new History.Known(latest.from(), fresh)))));
    }

    private void close(UUID project, Standing gone, Instant at) {
        jdbc.sql(
                        """
                        update standing set recorded_until = ?
                        where project_id = ? and recorded_until = 'infinity' and valid_from = ?::date""")
                .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), project, Copy.day(gone.validFrom()))
                .update();
    }

    /// Removes what was derived of the projects, so that it can be derived anew.
    public void remove(List<UUID> projects) {
        jdbc.sql("delete from standing where project_id = any (?)")
                .param(projects.toArray(UUID[]::new))
                .update();
    }

    /// Lays what is past in the order in which it ended, as it lies where it came about day by day: at any as-of
    /// pair most of what held then stands together. Nobody reads it meanwhile.
    public void putInOrder() {
        jdbc.sql("cluster standing_past using standing_past_recorded").update();
        jdbc.sql("analyze standing_past").update();
    }

    public boolean any() {
        return jdbc.sql("select exists (select from standing)").query(Boolean.class).single();
    }

    /// Writes the whole known history of projects that have none yet.
    public void write(List<Known> all) {
        Copy.into(dataSource, "standing", COLUMNS, copy -> {
            for (var known : all) {
                Span.of(known.history()).forEach(span -> write(copy, known, span));
            }
        });
    }

    private static void write(Copy copy, Known known, Span span) {
        var standing = span.standing();
        var said = standing.attributes();
        var amount = standing.amount();
        copy.add(known.project()).add(known.place()).add(span.from()).add(span.until());
        copy.add(standing.validFrom()).add(standing.validUntil()).add(known.code()).add(said.name());
        copy.add(said.investor()).add(said.uscc()).add(said.chain()).add(said.industry()).add(said.event());
        copy.add(said.unit()).add(said.person()).add(said.note());
        copy.add(amount == null ? null : Entries.cents(amount));
        copy.add(amount == null ? null : amount.currency().getCurrencyCode());
        copy.add(standing.signedOn());
        var reported = standing.reported();
        copy.add(reported.performedOn()).add(reported.startedOn()).add(reported.producingOn());
        var verified = standing.verified();
        copy.add(verified.performedOn()).add(verified.startedOn()).add(verified.producingOn());
        copy.add(standing.steps().stream().map(Step::on).toList());
        copy.add(standing.steps().stream().map(step -> step.stage().ordinal()).toList());
        copy.add(standing.steps().stream().map(Step::due).toList());
        copy.add(standing.verifiedSteps().stream().map(Step::on).toList());
        copy.add(standing.verifiedSteps().stream().map(step -> step.stage().ordinal()).toList());
        copy.add(standing.arrivals().stream().map(Arrival::on).toList());
        copy.add(standing.arrivals().stream().map(arrival -> Entries.cents(arrival.reported())).toList());
        copy.add(standing.arrivals().stream().map(arrival -> Entries.cents(arrival.verified())).toList());
        copy.add(standing.plans().entrySet().stream()
                .map(plan -> "\"%s\":\"%s\"".formatted(plan.getKey(), plan.getValue()))
                .collect(Collectors.joining(",", "{", "}")));
        copy.add(known.demo()).end();
    }
}
