package org.yuanlian.process.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.process.Mark;
import org.yuanlian.process.MarkCount;
import org.yuanlian.process.Scrutiny;
import org.yuanlian.process.declared.HandlingDeclaration.PaperFirst;

/// Signs of paper first, found in events.
@Component
public class MarkRows {
    private static final String MARKS =
            """
            with acts as (
              select e.*, s.department led_by, s.title_zh, e.recorded_at at time zone 'Asia/Shanghai' local_at
              from step_event e join step s on s.case_id = e.case_id and s.id = e.step
              where e.recorded_at >= :from and e.recorded_at < :until and e.place >= :placeFrom and e.place < :placeUntil
                and e.kind in ('RECEIVE', 'SIGN', 'FINISH', 'REFUSE') and (:department::text is null or s.department = :department)),
            ended as (
              select f.*, r.recorded_at received_at, (f.detail ->> 'documentOn')::date document_on,
                floor(extract(epoch from f.recorded_at - r.recorded_at)) seconds
              from acts f join step_event r on r.case_id = f.case_id and r.step = f.step and r.round = f.round and r.kind = 'RECEIVE'
              where f.kind = 'FINISH'),
            timed as (
              select *, count(*) over (partition by led_by, title_zh, floor(seconds / 60)) same from ended where seconds > :seconds),
            nights as (
              select *, (local_at - make_interval(hours => :nightUntil))::date night from acts
              where case when :nightFrom > :nightUntil
                then extract(hour from local_at) >= :nightFrom or extract(hour from local_at) < :nightUntil
                else extract(hour from local_at) >= :nightFrom and extract(hour from local_at) < :nightUntil end),
            bulk as (select *, count(*) over (partition by led_by, night) same from nights),
            marks as (
              select 'SAME_MINUTE' sign, led_by, case_id, step, round, number, received_at, recorded_at, document_on, 1::bigint alike
              from ended where seconds <= :seconds
              union all
              select 'DOCUMENT_EARLIER', led_by, case_id, step, round, number, received_at, recorded_at, document_on, 1
              from ended where document_on <= local_at::date - :documentDays
              union all
              select 'IDENTICAL', led_by, case_id, step, round, number, received_at, recorded_at, document_on, same
              from timed where same >= :identical
              union all
              select 'NIGHT', led_by, case_id, step, round, number, null, recorded_at, null, same from bulk where same >= :nightActs)
            """;
    private final JdbcClient jdbc;

    MarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MarkCount> counts(Scrutiny scrutiny, PaperFirst rules) {
        return asked(
                        """
                        select d.led_by, d.finished, coalesce(m.same_minute, 0) same_minute, coalesce(m.night, 0) night,
                          coalesce(m.earlier, 0) earlier, coalesce(m.identical, 0) identical
                        from (select led_by, count(*) filter (where kind = 'FINISH') finished from acts group by led_by) d
                          left join (
                            select led_by, count(*) filter (where sign = 'SAME_MINUTE') same_minute,
                              count(*) filter (where sign = 'NIGHT') night, count(*) filter (where sign = 'DOCUMENT_EARLIER') earlier,
                              count(*) filter (where sign = 'IDENTICAL') identical
                            from marks group by led_by) m on m.led_by = d.led_by
                        order by d.led_by""",
                        null, scrutiny, rules)
                .query((row, _) -> new MarkCount(
                        row.getString("led_by"), row.getLong("finished"), row.getLong("same_minute"), row.getLong("night"),
                        row.getLong("earlier"), row.getLong("identical")))
                .list();
    }

    public List<Mark> of(
            String department, Scrutiny scrutiny, PaperFirst rules, Mark.@Nullable Sign sign, int offset, int limit) {
        return asked(
                        """
                        select m.*, c.title, c.demo from marks m join running_case c on c.id = m.case_id
                        where :sign::text is null or m.sign = :sign
                        order by m.recorded_at desc, m.case_id, m.number, m.sign offset :offset limit :limit""",
                        department, scrutiny, rules)
                .param("sign", sign == null ? null : sign.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(MarkRows::mark)
                .list();
    }

    /// Those of one case, beside which the others of the extent are counted.
    public List<Mark> of(UUID caseId, Scrutiny scrutiny, PaperFirst rules) {
        return asked(
                        """
                        select m.*, c.title, c.demo from marks m join running_case c on c.id = m.case_id
                        where m.case_id = :case order by m.recorded_at desc, m.number, m.sign""",
                        null, scrutiny, rules)
                .param("case", caseId)
                .query(MarkRows::mark)
                .list();
    }

    private JdbcClient.StatementSpec asked(String question, @Nullable String department, Scrutiny scrutiny, PaperFirst rules) {
        return jdbc.sql(MARKS + question)
                .param("from", begin(scrutiny.from()))
                .param("until", begin(scrutiny.until()))
                .param("placeFrom", scrutiny.within().from())
                .param("placeUntil", scrutiny.within().until())
                .param("department", department)
                .param("seconds", rules.sameMinuteSeconds())
                .param("nightFrom", rules.nightFromHour())
                .param("nightUntil", rules.nightUntilHour())
                .param("nightActs", rules.nightActs())
                .param("documentDays", rules.documentEarlierDays())
                .param("identical", rules.identicalCases());
    }

    private static OffsetDateTime begin(LocalDate day) {
        return RowForm.at(day.atStartOfDay(AsOf.ZONE).toInstant());
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        var received = row.getObject("received_at", OffsetDateTime.class);
        return new Mark(
                Mark.Sign.valueOf(row.getString("sign")),
                row.getString("led_by"),
                row.getObject("case_id", UUID.class),
                row.getString("title"),
                row.getBoolean("demo"),
                row.getString("step"),
                row.getInt("round"),
                row.getLong("number"),
                received == null ? null : received.toInstant(),
                RowForm.instant(row, "recorded_at"),
                row.getObject("document_on", LocalDate.class),
                row.getLong("alike"));
    }
}
