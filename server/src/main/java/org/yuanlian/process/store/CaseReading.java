package org.yuanlian.process.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.process.Case;
import org.yuanlian.process.CaseState;
import org.yuanlian.process.NewCase;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Signing;
import org.yuanlian.process.Step;
import org.yuanlian.process.StepState;

/// Makes cases of rows, one row a step, those of a case one after the other.
final class CaseReading {
    private final RowForm form;
    private final List<Case> found;
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Function<List<Step>, Case> head;

    CaseReading(RowForm form, List<Case> found) {
        this.form = form;
        this.found = found;
    }

    void row(ResultSet row) throws SQLException {
        if (row.getInt("ordinal") == 0) {
            end();
            head = head(row);
        }
        steps.add(step(row, form));
    }

    void end() {
        var begun = head;
        if (begun != null) {
            found.add(begun.apply(steps));
        }
        steps.clear();
        head = null;
    }

    /// What becomes a case once its steps are read.
    private Function<List<Step>, Case> head(ResultSet row) throws SQLException {
        var id = row.getObject("case_id", UUID.class);
        var kind = row.getString("kind");
        var place = new Place(row.getString("place"));
        var title = row.getString("title");
        var subject = row.getObject("subject", UUID.class);
        var definition = row.getString("definition");
        var definedBy = row.getInt("definition_version");
        var hash = new Sha256(row.getString("definition_hash"));
        var facts = form.words(row.getString("facts"));
        var demo = row.getBoolean("demo");
        var openedAt = RowForm.instant(row, "opened_at");
        var openedBy = row.getString("opened_by");
        var state = CaseState.valueOf(row.getString("case_state"));
        var version = row.getLong("version");
        var lastAt = RowForm.instant(row, "last_at");
        return all -> {
            var tasks = all.stream().map(Step::task).toList();
            var opened = new NewCase(kind, place, title, subject, definition, definedBy, hash, facts, tasks, demo);
            return new Case(id, opened, openedAt, openedBy, state, version, lastAt, all);
        };
    }

    static Step step(ResultSet row, RowForm form) throws SQLException {
        var task = new NewStep(
                row.getString("id"),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                row.getString("department"),
                term(row, "statutory"),
                term(row, "promised"),
                words(row, "depends_on"),
                new Signing(Signing.Rule.valueOf(row.getString("signing")), words(row, "signers")),
                row.getObject("within_hours", Integer.class));
        return new Step(
                task,
                StepState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getObject("received_on", LocalDate.class),
                form.suspensions(row.getString("suspensions")),
                form.signatures(row.getString("signatures")),
                row.getString("assignee"),
                row.getString("delegate"),
                row.getInt("urged"),
                row.getObject("ended_on", LocalDate.class));
    }

    private static @Nullable Term term(ResultSet row, String which) throws SQLException {
        var kind = row.getString(which + "_kind");
        return kind == null ? null : new Term(row.getInt(which + "_days"), DayKind.valueOf(kind));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        var words = row.getArray(column);
        return words == null ? List.of() : Arrays.asList((String[]) words.getArray());
    }
}
