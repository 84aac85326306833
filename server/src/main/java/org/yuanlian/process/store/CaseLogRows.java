package org.yuanlian.process.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.process.Case;
import org.yuanlian.process.CaseSelection;
import org.yuanlian.process.Event;

/// Cases and their acts, as far as they had been recorded by an instant.
@Component
public class CaseLogRows {
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
                .params(ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")), RowForm.at(recordedAt))
                .query((row, _) -> form.event(row))
                .stream()
                .collect(Collectors.groupingBy(Event::caseId));
    }
}
