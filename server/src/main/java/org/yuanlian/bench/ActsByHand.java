package org.yuanlian.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.process.Queues;

/// The same as the process does, in SQL by hand: prepared once, by the owner, deciding nothing.
final class ActsByHand {
    /// Cases with four running steps and one that waits, each received within its term, or a day or two before: few are overdue.
    /// The steps of a case lie together, as they are written when it is opened.
    static final List<String> FILL = List.of(
            """
            insert into running_case
            select md5('case' || i)::uuid, '51' || lpad((1 + i % 21)::text, 2, '0') || lpad((1 + i % 9)::text, 2, '0'), 'approval-plan',
              '第' || i || '号项目审批方案', null, 'bench', 1, repeat('0', 64), '{}', true, now(), 'bench', 'RUNNING', 0, now() - interval '60 days'
            from generate_series(1, :cases) i""",
            """
            insert into step (case_id, ordinal, id, place, title_zh, title_en, department, statutory_days, statutory_kind, promised_days,
              promised_kind, depends_on, signing, signers, state, round, received_on, suspensions, signatures, assignee, urged,
              clock_from, left_days, day_kind)
            select c.id, n, 'S' || n, c.place, '环节', 'step', 'dept-' || lpad((t.h % 20)::text, 2, '0'), 60, 'WORKING', t.days, t.kind,
              case when n < 4 then '{}' else '{S0,S1,S2,S3}' end::text[], 'ALL', '{}', case when n < 4 then 'RUNNING' else 'WAITING' end, 1,
              t.received, '[]', '[]', case when n < 4 then 'bench' end, 0, t.received, case when n < 4 then t.days end,
              case when n < 4 then t.kind end
            from running_case c cross join generate_series(0, 4) n
              cross join lateral (select abs(hashtext(c.id::text || n)) h) r
              cross join lateral (select r.h, 1 + r.h / 20 % 45 days, case when r.h % 3 = 0 then 'CALENDAR' else 'WORKING' end kind,
                case when n < 4 then current_date - r.h / 900 % (3 + r.h / 20 % 45) end received) t
            order by c.title, n""",
            "vacuum analyze running_case",
            "vacuum analyze step");
    /// Due days as another system would store them.
    private static final String STORED =
            """
            create table if not exists bench_due as
              select case_id, ordinal, department, clock_from + left_days due_on from step where clock_from is not null""";
    static final String QUEUE =
            """
            select s.*, c.title, (select count(*) from bench_due where department = 'dept-07') running,
              (select count(*) from bench_due where department = 'dept-07' and due_on < current_date) overdue,
              (select count(*) from bench_due where department = 'dept-07' and due_on = current_date) due
            from (select * from bench_due where department = 'dept-07' order by due_on limit 50) d
              join step s on s.case_id = d.case_id and s.ordinal = d.ordinal join running_case c on c.id = d.case_id order by d.due_on""";
    private static final String LOOK = "select c.*, s.* from running_case c join step s on s.case_id = c.id where c.id = ? order by s.ordinal";
    private static final String CASE = "update running_case set version = version + 1, last_at = now() where id = ? and version = ?";
    private static final String STEP =
            """
            update step set state = ?, round = 1, suspensions = ?::jsonb, signatures = '[]', ended_on = ?, clock_from = ?, left_days = ?,
              day_kind = ? where case_id = ? and ordinal = 0""";
    private static final String EVENT =
            """
            insert into step_event (case_id, number, place, at, recorded_at, by_whom, department, step, round, kind, detail)
            values (?, ?, '510101', now(), now(), 'bench', null, 'S0', 1, ?, ?::jsonb)""";

    private ActsByHand() {}

    /// @return milliseconds
    static double dueCounts(JdbcTemplate sql, Queues queues, LocalDate today) throws Exception {
        sql.execute(STORED);
        sql.execute("create index if not exists bench_due_day on bench_due (department, due_on)");
        sql.execute("vacuum analyze bench_due");
        return Stopwatch.medianMillis(2, 5, () -> sql.queryForList(
                        """
                        select department, count(*) filter (where due_on < ?) overdue, count(*) filter (where due_on = ?) due
                        from bench_due where due_on <= ? group by department""",
                        today, today, today)
                .size());
    }

    static int look(OwnerAccess owner, List<UUID> own) throws SQLException {
        try (var connection = connect(owner);
                var steps = connection.prepareStatement(LOOK)) {
            for (var id : own) {
                steps.setObject(1, id);
                try (var rows = steps.executeQuery()) {
                    while (rows.next()) {
                        rows.getString("title_zh");
                    }
                }
                connection.commit();
            }
            return own.size();
        }
    }

    static int singly(OwnerAccess owner, List<UUID> own) throws SQLException {
        try (var connection = connect(owner);
                var one = connection.prepareStatement(CASE);
                var step = connection.prepareStatement(STEP);
                var event = connection.prepareStatement(EVENT)) {
            for (var id : own) {
                for (var version = 0; version < 3; version++) {
                    fill(one, step, event, id, version);
                    one.executeUpdate();
                    step.executeUpdate();
                    event.executeUpdate();
                    connection.commit();
                }
            }
            return 3 * own.size();
        }
    }

    static int together(OwnerAccess owner, List<UUID> own, int batch) throws SQLException {
        try (var connection = connect(owner);
                var one = connection.prepareStatement(CASE);
                var step = connection.prepareStatement(STEP);
                var event = connection.prepareStatement(EVENT)) {
            for (var i = 0; i < own.size(); i++) {
                fill(one, step, event, own.get(i), 0);
                one.addBatch();
                step.addBatch();
                event.addBatch();
                if ((i + 1) % batch == 0) {
                    one.executeBatch();
                    step.executeBatch();
                    event.executeBatch();
                    connection.commit();
                }
            }
            return own.size();
        }
    }

    private static void fill(PreparedStatement one, PreparedStatement step, PreparedStatement event, UUID id, int version)
            throws SQLException {
        var stopped = version == 0;
        var done = version == 2;
        one.setObject(1, id);
        one.setLong(2, version);
        step.setString(1, stopped ? "STOPPED" : done ? "DONE" : "RUNNING");
        step.setString(2, stopped ? "[{\"kind\":\"PAUSE\",\"from\":\"2026-11-22\",\"until\":null}]" : "[]");
        step.setObject(3, done ? LocalDate.EPOCH : null);
        step.setObject(4, stopped || done ? null : LocalDate.EPOCH);
        step.setObject(5, stopped || done ? null : 5);
        step.setString(6, stopped || done ? null : "WORKING");
        step.setObject(7, id);
        event.setObject(1, id);
        event.setLong(2, version + 1L);
        event.setString(3, stopped ? "PAUSE" : done ? "FINISH" : "CONTINUE");
        event.setString(4, "{\"text\":\"bench\"}");
    }

    private static Connection connect(OwnerAccess owner) throws SQLException {
        var connection = owner.connect();
        connection.setAutoCommit(false);
        return connection;
    }
}
