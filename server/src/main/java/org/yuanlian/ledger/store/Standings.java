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
import org.yuanlian.ledger.standing.Picture;
import org.yuanlian.ledger.standing.Standing;
import org.yuanlian.ledger.standing.Step;

/// The projection of the entries. It may be deleted and made again; nothing is known only here.
@Component
public class Standings {
    private static final String STANDING_COLUMNS =
            """
            project_id, place, recorded_from, recorded_until, valid_from, valid_until, code, name, investor, uscc, chain,
            industry, event, unit, person, note, cents, currency, signed_on, performed_on, started_on, producing_on,
            performed_verified_on, started_verified_on, producing_verified_on, step_on, step_stage, step_due, verified_on,
            verified_stage, plans, demo""";
    private static final String ARRIVAL_COLUMNS =
            "project_id, place, valid_on, recorded_from, recorded_until, cents, currency, verified";
    private final JdbcClient jdbc;
    private final DataSource dataSource;

    Standings(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /// A project and the pictures that its entries gave, one after the other.
    public record Known(UUID project, String code, Place place, boolean demo, List<History.Known> pictures) {}

    /// Closes what the new picture no longer says, and adds what it says for the first time.
    public void replace(UUID project, String code, Place place, boolean demo, Picture before, Picture after, Instant at) {
        var standings = new ArrayList<>(after.standings());
        var arrivals = new ArrayList<>(after.arrivals());
        before.standings().stream().filter(standing -> !standings.remove(standing)).forEach(gone -> close(project, gone, at));
        before.arrivals().stream().filter(arrival -> !arrivals.remove(arrival)).forEach(gone -> close(project, gone, at));
        write(List.of(new Known(project, code, place, demo, List.of(new History.Known(at, new Picture(standings, arrivals))))));
    }

    private void close(UUID project, Standing gone, Instant at) {
        jdbc.sql(
                        """
                        update standing set recorded_until = ?
                        where project_id = ? and recorded_until = 'infinity' and valid_from = ?::date""")
                .params(utc(at), project, Copy.day(gone.validFrom()))
                .update();
    }

    /// Of several alike the one known for the shortest time ends, as if it had never been the same.
    private void close(UUID project, Arrival gone, Instant at) {
        jdbc.sql(
                        """
                        update arrival set recorded_until = ? where ctid = (
                          select ctid from arrival
                          where project_id = ? and recorded_until = 'infinity' and valid_on = ? and cents = ?
                            and currency = ? and verified = ?
                          order by recorded_from desc limit 1)""")
                .params(
                        utc(at),
                        project,
                        gone.on(),
                        Entries.cents(gone.amount()),
                        gone.amount().currency().getCurrencyCode(),
                        gone.verified())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /// Writes the whole known history of projects that have none yet.
    public void write(List<Known> all) {
        Copy.into(dataSource, "standing", STANDING_COLUMNS, copy -> all.forEach(known -> writeStandings(copy, known)));
        Copy.into(dataSource, "arrival", ARRIVAL_COLUMNS, copy -> all.forEach(known -> writeArrivals(copy, known)));
    }

    private static void writeStandings(Copy copy, Known known) {
        for (var span : Span.of(known.pictures(), Picture::standings)) {
            write(copy, known, span.from(), span.until(), span.part());
        }
    }

    private static void write(Copy copy, Known known, Instant from, Instant until, Standing standing) {
        var said = standing.attributes();
        var amount = standing.amount();
        copy.add(known.project()).add(known.place()).add(from).add(until);
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
        copy.add(standing.plans().entrySet().stream()
                .map(plan -> "\"%s\":\"%s\"".formatted(plan.getKey(), plan.getValue()))
                .collect(Collectors.joining(",", "{", "}")));
        copy.add(known.demo()).end();
    }

    private static void writeArrivals(Copy copy, Known known) {
        for (var span : Span.of(known.pictures(), Picture::arrivals)) {
            var amount = span.part().amount();
            copy.add(known.project()).add(known.place()).add(span.part().on());
            copy.add(span.from()).add(span.until()).add(Entries.cents(amount));
            copy.add(amount.currency().getCurrencyCode()).add(span.part().verified()).end();
        }
    }
}
