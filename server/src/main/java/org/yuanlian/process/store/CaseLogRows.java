package org.yuanlian.process.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.Case;
import org.yuanlian.process.CaseSelection;
import org.yuanlian.process.Event;
import org.yuanlian.process.InHand;

/// Cases and their acts, as far as they had been recorded by an instant.
@Component
public class CaseLogRows {
    private static final int FETCHED = 1_000;
    private final JdbcClient jdbc;
    private final CaseRows cases;
    private final RowForm form;

    CaseLogRows(JdbcClient jdbc, CaseRows cases, RowForm form) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.form = form;
    }

    /// @param after the last one of the page before; null for the first page
    public List<UUID> ids(CaseSelection wanted, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select c.id from running_case c
                        where c.place >= :from and c.place < :until and c.opened_at <= :recorded
                          and (:after::uuid is null or c.id > :after::uuid)
                          and (:subject::uuid is null or c.subject = :subject::uuid)
                          and (:kind::text is null or c.kind = :kind)
                          and (:department::text is null
                            or exists (select from step s where s.case_id = c.id and s.department = :department))
                        order by c.id limit :limit""")
                .param("from", wanted.within().from())
                .param("until", wanted.within().until())
                .param("recorded", RowForm.at(wanted.recordedAt()))
                .param("after", after)
                .param("subject", wanted.subject())
                .param("kind", wanted.kind())
                .param("department", wanted.department())
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    public List<Case> known(List<UUID> ids, Instant recordedAt) {
        return cases.load(ids).stream().filter(one -> !one.openedAt().isAfter(recordedAt)).toList();
    }

    public Map<UUID, List<Event>> events(List<UUID> ids, Instant recordedAt) {
        return jdbc.sql("select * from step_event where case_id = any (?::uuid[]) and recorded_at <= ? order by case_id, number")
                .params(array(ids), RowForm.at(recordedAt))
                .query((row, _) -> form.event(row))
                .stream()
                .collect(Collectors.groupingBy(Event::caseId));
    }

    public long opened(Instant from, Instant until) {
        return jdbc.sql("select count(*) from running_case where opened_at >= ? and opened_at <= ?")
                .params(RowForm.at(from), RowForm.at(until))
                .query(Long.class)
                .single();
    }

    /// @param every one case in so many, told by the end of its id, which is drawn by chance
    public List<UUID> opened(Instant from, Instant until, int every) {
        return jdbc.sql(
                        """
                        select id from running_case where opened_at >= ? and opened_at <= ?
                          and ('x' || right(id::text, 7))::bit(28)::int % ? = 0 order by id""")
                .params(RowForm.at(from), RowForm.at(until), every)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// How many acts ended a step.
    public long ended(Instant from, Instant until) {
        return jdbc.sql("select count(*) from step_event where recorded_at >= ? and recorded_at <= ? and kind in ('FINISH', 'REFUSE')")
                .params(RowForm.at(from), RowForm.at(until))
                .query(Long.class)
                .single();
    }

    /// One after the other, a thousand at a time from the database: a province has hundreds of thousands.
    public void inHand(Place within, @Nullable String department, Collection<UUID> cases, Consumer<InHand> each) {
        jdbc.sql(
                        """
                        select c.title, c.kind, c.demo, s.* from step s join running_case c on c.id = s.case_id
                        where s.state in ('RUNNING', 'STOPPED') and s.place >= :from and s.place < :until
                          and (:department::text is null or s.department = :department)
                          and (:all or s.case_id = any (:cases::uuid[]))""")
                .withFetchSize(FETCHED)
                .param("from", within.from())
                .param("until", within.until())
                .param("department", department)
                .param("all", cases.isEmpty())
                .param("cases", array(cases))
                .query(row -> {
                    each.accept(new InHand(
                            row.getObject("case_id", UUID.class), row.getString("title"), row.getString("kind"),
                            new Place(row.getString("place")), row.getBoolean("demo"), CaseReading.step(row, form)));
                });
    }

    public Map<String, Long> loads() {
        var loads = new HashMap<String, Long>();
        jdbc.sql("select department, count(*) steps from step where state in ('RUNNING', 'STOPPED') group by department")
                .query(row -> {
                    loads.put(row.getString("department"), row.getLong("steps"));
                });
        return loads;
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
