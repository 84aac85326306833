package org.yuanlian.investment.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.investment.proposal.CellProblem;

/// What was wrong in the files.
@Component
public class ImportProblems {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportProblems(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// In place of those of an earlier run.
    public void replace(ImportFile file, List<CellProblem> problems) {
        jdbc.sql("delete from import_problem where import_id = ?").param(file.id()).update();
        var rows = new java.util.ArrayList<Object[]>(problems.size());
        for (var problem : problems) {
            rows.add(new Object[] {
                file.id(), file.place().key(), rows.size(), problem.sheet(), problem.row(), problem.column(),
                problem.value(), problem.code(), problem.what(), problem.maybe()
            });
        }
        batches.batchUpdate("insert into import_problem values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    public List<CellProblem> of(UUID id, int limit) {
        return jdbc.sql("select * from import_problem where import_id = ? order by number limit ?")
                .params(id, limit)
                .query((row, _) -> new CellProblem(
                        row.getString("sheet"),
                        row.getInt("row"),
                        row.getString("column_"),
                        row.getString("value"),
                        row.getString("code"),
                        row.getString("what"),
                        row.getString("maybe")))
                .list();
    }
}
