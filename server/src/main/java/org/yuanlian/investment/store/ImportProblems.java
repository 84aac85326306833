package org.yuanlian.investment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.investment.proposal.CellProblem;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was wrong in the files.
@Component
public class ImportProblems {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ImportProblems(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /// In place of those of an earlier run.
    public void replace(ImportFile file, List<CellProblem> problems) {
        jdbc.sql("delete from import_problem where import_id = ?").param(file.id()).update();
        var rows = new ArrayList<Object[]>(problems.size());
        for (var cell : problems) {
            var problem = cell.problem();
            var words = problem.words();
            rows.add(new Object[] {
                file.id(), file.place().key(), rows.size(), cell.sheet(), cell.row(), cell.column(),
                problem.value(), problem.code(), problem.what(), problem.maybe(),
                words == null ? null : words.key(), words == null ? null : json.writeValueAsString(words.arguments())
            });
        }
        batches.batchUpdate("insert into import_problem values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)", rows);
    }

    public List<CellProblem> of(UUID id, int limit) {
        return jdbc.sql("select * from import_problem where import_id = ? order by number limit ?")
                .params(id, limit)
                .query((row, _) -> problem(row))
                .list();
    }

    private CellProblem problem(ResultSet row) throws SQLException {
        var sheet = row.getString("sheet");
        var number = row.getInt("row");
        var column = row.getString("column_");
        var problem = new Problem(
                row.getString("code"),
                CellProblem.where(sheet, number, column),
                row.getString("value"),
                row.getString("what"),
                row.getString("maybe"),
                words(row.getString("wording"), row.getString("arguments")));
        return new CellProblem(sheet, number, column, problem);
    }

    /// None where the problem was written before its words were kept.
    private @Nullable Words words(@Nullable String key, @Nullable String arguments) {
        return key == null || arguments == null
                ? null
                : new Words(key, json.readValue(arguments, new TypeReference<List<String>>() {}));
    }
}
