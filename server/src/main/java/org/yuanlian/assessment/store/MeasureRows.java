package org.yuanlian.assessment.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.assessment.declared.Measure;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.declared.ScoreSheet.Cohort;
import org.yuanlian.assessment.declared.ScoreSheet.Item;
import org.yuanlian.assessment.declared.ScoreSheet.Subject;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// Counts what the items of a sheet ask of the standings: all items and all places in one statement.
@Component
public class MeasureRows {
    private static final long BEYOND_ALL = Long.MAX_VALUE;
    private static final String MEMBERS =
            """
            with member as materialized (
              select s.project_id, s.code, s.name, s.place, s.demo, s.signed_on, %s in_place,
                :every or s.signed_on >= :first of_cohort, s.signed_on >= :first in_year,
                coalesce(s.performed_on <= :on, false) performed, coalesce(s.performed_verified_on <= :on, false) performed_verified,
                coalesce(s.started_on <= :on, false) started, coalesce(s.started_verified_on <= :on, false) started_verified,
                coalesce(s.producing_on <= :on, false) producing, coalesce(s.producing_verified_on <= :on, false) producing_verified,
                coalesce(s.chain = any (string_to_array(:chains, ',')), false) leading,
                coalesce((s.plans ->> 'STARTED')::date < :on, false) and coalesce(s.started_on > :on, true)
                  and s.step_stage[width_bucket(:on, s.step_on)] < 11 start_overdue,
                money.*
              from standing s cross join lateral (select
                case when s.currency = 'CNY' then s.cents end cents,
                case when s.currency = 'CNY' then s.arrived_cents[width_bucket(:on, s.arrived_on)] end arrived,
                case when s.currency = 'CNY' then s.arrived_verified_cents[width_bucket(:on, s.arrived_on)] end arrived_verified,
                case when s.currency = 'CNY' then coalesce(s.arrived_cents[width_bucket(:on, s.arrived_on)], 0)
                  - coalesce(s.arrived_cents[width_bucket(:before, s.arrived_on)], 0) end arrived_in_year,
                case when s.currency = 'CNY' then coalesce(s.arrived_verified_cents[width_bucket(:on, s.arrived_on)], 0)
                  - coalesce(s.arrived_verified_cents[width_bucket(:before, s.arrived_on)], 0) end arrived_in_year_verified) money
              where s.recorded_from <= :known and s.recorded_until > :known and s.valid_from <= :on and s.valid_until > :on
                and s.signed_on <= :on and s.place >= :from and s.place < :until)
            """;
    private final JdbcClient jdbc;

    MeasureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which projects, as of when, by which sheet.
    ///
    /// @param chains the chains of the leading industries
    public record Wanted(ScoreSheet sheet, int year, AsOf asOf, Place within, List<String> chains) {}

    /// In projects or in yuan.
    public record Pair(BigDecimal numerator, @Nullable BigDecimal denominator) {}

    /// What each place has under each item, by their ids; places without projects are not named.
    public Map<Place, Map<String, Pair>> count(Wanted wanted) {
        var terms = terms(wanted.sheet());
        var columns = new ArrayList<String>();
        for (var i = 0; i < terms.size(); i++) {
            columns.add("%s n%d, %s d%d".formatted(terms.get(i).numerator(), i, terms.get(i).denominator(), i));
        }
        var counted = new LinkedHashMap<Place, Map<String, Pair>>();
        jdbc.sql(members(wanted) + "select in_place, %s from member where in_place is not null group by in_place"
                        .formatted(String.join(", ", columns)))
                .params(parameters(wanted))
                .query(row -> {
                    counted.put(new Place(row.getString("in_place")), pairs(row, wanted.sheet(), terms));
                });
        return counted;
    }

    private static Map<String, Pair> pairs(ResultSet row, ScoreSheet sheet, List<Terms> terms) throws SQLException {
        var pairs = new HashMap<String, Pair>();
        for (var i = 0; i < terms.size(); i++) {
            var digits = terms.get(i).isMoney() ? 2 : 0;
            var denominator = Optional.ofNullable(row.getBigDecimal("d" + i));
            pairs.put(
                    sheet.items().get(i).id(),
                    new Pair(
                            row.getBigDecimal("n" + i).movePointLeft(digits),
                            denominator.map(sum -> sum.movePointLeft(digits)).orElse(null)));
        }
        return pairs;
    }

    /// A project behind an item.
    ///
    /// @param counts whether it is in the numerator
    /// @param weight in yuan what it brings to the numerator, where the item is of money
    public record Member(
            UUID project,
            String code,
            String name,
            Place place,
            LocalDate signedOn,
            @Nullable BigDecimal agreed,
            boolean counts,
            @Nullable BigDecimal weight,
            boolean demo) {}

    public record Members(long total, long counted, List<Member> items) {}

    /// The projects behind one item of one place, those that count first.
    public Members members(Wanted wanted, Item item, int offset, int limit) {
        var number = wanted.sheet().items().indexOf(item);
        var terms = Terms.of(item, number);
        var base = terms.among() == null ? terms.counted() : terms.among();
        var counts = terms.isMoney() ? "coalesce(%s, 0) <> 0".formatted(terms.weight()) : terms.counted();
        var from = members(wanted) + "select *, %s counts, %s weight from member where in_place = :only and %s"
                .formatted(counts, terms.isMoney() ? terms.weight() : "null::bigint", base);
        var parameters = parameters(wanted);
        parameters.put("only", wanted.within().key());
        var tally = jdbc.sql("select count(*) total, count(*) filter (where counts) counted from (%s) found".formatted(from))
                .params(parameters)
                .query((row, _) -> new long[] {row.getLong("total"), row.getLong("counted")})
                .single();
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        var items = jdbc.sql(from + " order by counts desc, signed_on desc, code offset :offset limit :limit")
                .params(parameters)
                .query((row, _) -> member(row))
                .list();
        return new Members(tally[0], tally[1], items);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("project_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new Place(row.getString("place")),
                row.getObject("signed_on", LocalDate.class),
                yuan(row.getBigDecimal("cents")),
                row.getBoolean("counts"),
                yuan(row.getBigDecimal("weight")),
                row.getBoolean("demo"));
    }

    private static List<Terms> terms(ScoreSheet sheet) {
        var terms = new ArrayList<Terms>();
        for (var item : sheet.items()) {
            terms.add(Terms.of(item, terms.size()));
        }
        return terms;
    }

    private static String members(Wanted wanted) {
        var letters = wanted.sheet().subject() == Subject.CITY
                ? "case when substr(s.place, 3, 2) <> '00' then left(s.place, 4) || '00' end"
                : "case when substr(s.place, 5, 2) <> '00' then left(s.place, 6) end";
        return MEMBERS.formatted(letters);
    }

    private static Map<String, Object> parameters(Wanted wanted) {
        var first = LocalDate.of(wanted.year(), 1, 1);
        var parameters = new HashMap<String, Object>();
        parameters.put("every", wanted.sheet().cohort() == Cohort.ALL);
        parameters.put("first", first);
        parameters.put("before", first.minusDays(1));
        parameters.put("on", wanted.asOf().validOn());
        parameters.put("known", OffsetDateTime.ofInstant(wanted.asOf().recordedAt(), ZoneOffset.UTC));
        parameters.put("from", wanted.within().from());
        parameters.put("until", wanted.within().until());
        parameters.put("chains", String.join(",", wanted.chains()));
        for (var i = 0; i < wanted.sheet().items().size(); i++) {
            var item = wanted.sheet().items().get(i);
            if (item.measure() == Measure.NEW_PROJECTS_FROM) {
                parameters.put("from" + i, cents(item.amountFrom(), 0));
                parameters.put("to" + i, cents(item.amountTo(), BEYOND_ALL));
            }
        }
        return parameters;
    }

    private static long cents(@Nullable BigDecimal yuan, long otherwise) {
        return yuan == null ? otherwise : yuan.movePointRight(2).longValueExact();
    }

    private static @Nullable BigDecimal yuan(@Nullable BigDecimal cents) {
        return cents == null ? null : cents.movePointLeft(2);
    }
}
