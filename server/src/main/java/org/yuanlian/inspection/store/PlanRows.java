package org.yuanlian.inspection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.inspection.Plan;
import org.yuanlian.inspection.Visit;
import org.yuanlian.kernel.Place;

/// Plans and their visits.
@Component
public class PlanRows {
    private static final String VISITS =
            """
            select v.id visit_id, v.place visit_place, v.project_id, v.inspector, p.*,
              (p.demo or exists (select from project j where j.id = v.project_id and j.demo)) made_up,
              coalesce((select s.name from standing s where s.project_id = v.project_id
                and s.recorded_until = 'infinity' order by s.valid_from desc limit 1), '') project_name,
              (select max(r.finished_at) from field_record r where r.visit_id = v.id) visited_at
            from inspection_visit v join inspection_plan p on p.id = v.plan_id
            """;
    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param doubted records or photos that something speaks against
    /// @param open follow-ups that are not closed
    public record Progress(Plan plan, int visits, int visited, int doubted, int open) {}

    /// @param inspector whose visits, and those that anybody may make; null for all
    /// @param waiting whether those that were made are left out
    public record Wanted(@Nullable UUID plan, @Nullable UUID project, @Nullable String inspector, boolean waiting) {}

    public void add(Plan plan) {
        jdbc.sql(
                        """
                        insert into inspection_plan (id, place, title, from_on, to_on, checklist, checklist_version, units,
                          created_at, created_by, demo) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        plan.id(),
                        plan.place().key(),
                        plan.title(),
                        plan.fromOn(),
                        plan.toOn(),
                        plan.checklist(),
                        plan.checklistVersion(),
                        plan.units().toArray(String[]::new),
                        at(plan.createdAt()),
                        plan.createdBy(),
                        plan.demo())
                .update();
    }

    public void add(UUID visit, UUID plan, Place place, UUID project, @Nullable String inspector) {
        jdbc.sql(
                        """
                        insert into inspection_visit (id, plan_id, place, project_id, inspector)
                        values (:id, :plan, :place, :project, :inspector)""")
                .param("id", visit)
                .param("plan", plan)
                .param("place", place.key())
                .param("project", project)
                .param("inspector", inspector)
                .update();
    }

    public List<Progress> plans() {
        return jdbc.sql(
                        """
                        select p.*,
                          (select count(*) from inspection_visit v where v.plan_id = p.id) visits,
                          (select count(*) from inspection_visit v where v.plan_id = p.id
                            and exists (select from field_record r where r.visit_id = v.id)) visited,
                          (select count(*) from field_record r join inspection_visit v on v.id = r.visit_id
                            where v.plan_id = p.id and (r.doubts <> '{}'
                              or exists (select from field_photo f where f.record_id = r.id and f.doubts <> '{}'))) doubted,
                          (select count(*) from follow_up u join field_record r on r.id = u.record_id
                            join inspection_visit v on v.id = r.visit_id where v.plan_id = p.id
                            and not exists (select from follow_up_event e where e.follow_up_id = u.id and e.kind = 'CLOSED')) open
                        from inspection_plan p order by p.created_at desc, p.id""")
                .query((row, _) -> new Progress(
                        plan(row), row.getInt("visits"), row.getInt("visited"), row.getInt("doubted"), row.getInt("open")))
                .list();
    }

    public Optional<Visit> visit(UUID id) {
        return jdbc.sql(VISITS + "where v.id = ?").param(id).query((row, _) -> visit(row)).optional();
    }

    /// Those that wait before those that were made, each by the last day of its plan.
    public List<Visit> visits(Wanted wanted) {
        return jdbc.sql(
                        """
                        select * from (%s) found
                        where (:plan::uuid is null or id = :plan) and (:project::uuid is null or project_id = :project)
                          and (:inspector::text is null or inspector is null or inspector = :inspector)
                          and (not :waiting or visited_at is null)
                        order by visited_at is not null, to_on, visit_place, project_name, visit_id"""
                                .formatted(VISITS))
                .param("plan", wanted.plan())
                .param("project", wanted.project())
                .param("inspector", wanted.inspector())
                .param("waiting", wanted.waiting())
                .query((row, _) -> visit(row))
                .list();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        var visitedAt = row.getObject("visited_at", OffsetDateTime.class);
        return new Visit(
                row.getObject("visit_id", UUID.class),
                plan(row),
                new Place(row.getString("visit_place")),
                row.getObject("project_id", UUID.class),
                row.getString("project_name"),
                row.getString("inspector"),
                visitedAt == null ? null : visitedAt.toInstant(),
                row.getBoolean("made_up"));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                new Place(row.getString("place")),
                row.getString("title"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("checklist"),
                row.getInt("checklist_version"),
                List.of((String[]) row.getArray("units").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getBoolean("demo"));
    }

    static OffsetDateTime at(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
