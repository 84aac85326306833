package org.yuanlian.investment.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.investment.header.ContractKind;
import org.yuanlian.kernel.Money;

/// What the ledger already holds of the projects of a file, many at once.
@Component
public class KnownProjects {
    private final JdbcClient jdbc;

    KnownProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param said what holds, in the order of recording
    public record Known(UUID id, String code, long version, List<Said> said) {

        /// Of what kind its contract was last said to be.
        public Optional<ContractKind> contractKind() {
            return said.reversed().stream().flatMap(each -> kind(each).stream()).findFirst();
        }

        private static Optional<ContractKind> kind(Said said) {
            return switch (said.kind()) {
                case "reported-signing" -> Optional.of(ContractKind.FORMAL);
                case "reported-framework" -> Optional.of(ContractKind.FRAMEWORK);
                default -> Optional.empty();
            };
        }
    }

    /// @param imported whether it rests on a row of a spreadsheet
    public record Said(long seq, String kind, LocalDate on, @Nullable Money amount, @Nullable String text, boolean imported) {}

    private record Row(UUID id, String code, long version) {}

    public Map<String, Known> byCode(Collection<String> codes) {
        var rows = jdbc.sql("select id, code, version from project where code = any(?)")
                .param(codes.toArray(String[]::new))
                .query((row, _) -> new Row(row.getObject("id", UUID.class), row.getString("code"), row.getLong("version")))
                .list();
        var said = saidOf(rows.stream().map(Row::id).toList());
        var known = new HashMap<String, Known>();
        rows.forEach(row -> known.put(row.code(), new Known(row.id(), row.code(), row.version(), said.getOrDefault(row.id(), List.of()))));
        return known;
    }

    /// The codes of projects by name, investor and day of signing, as they are today.
    public Map<String, List<String>> codesByName(Collection<String> names) {
        var codes = new HashMap<String, List<String>>();
        jdbc.sql(
                        """
                        select distinct code, name, coalesce(investor, '') as investor, coalesce(signed_on::text, '') as signed_on
                        from standing where recorded_until = 'infinity' and name = any(?)""")
                .param(names.toArray(String[]::new))
                .query(row -> {
                    var key = org.yuanlian.investment.proposal.NaturalKey.of(
                            row.getString("name"), row.getString("investor"), row.getString("signed_on"));
                    codes.computeIfAbsent(key, _ -> new ArrayList<>()).add(row.getString("code"));
                });
        return codes;
    }

    private Map<UUID, List<Said>> saidOf(List<UUID> projects) {
        var said = new HashMap<UUID, List<Said>>();
        jdbc.sql(
                        """
                        select e.project_id, e.seq, e.kind, e.valid_on, e.cents, e.currency, e.text,
                               e.grade = 'C' and e.locator like 'sheet=%' as imported
                        from entry e
                        where e.project_id = any(?) and e.cancels is null
                          and not exists (select from entry w where w.project_id = e.project_id and w.cancels = e.seq)
                        order by e.seq""")
                .param(projects.toArray(UUID[]::new))
                .query(row -> {
                    said.computeIfAbsent(row.getObject("project_id", UUID.class), _ -> new ArrayList<>()).add(said(row));
                });
        return said;
    }

    private static Said said(ResultSet row) throws SQLException {
        var cents = row.getLong("cents");
        var amount = row.wasNull() ? null : Money.of(BigDecimal.valueOf(cents, 2), row.getString("currency"));
        return new Said(
                row.getLong("seq"),
                row.getString("kind"),
                row.getObject("valid_on", LocalDate.class),
                amount,
                row.getString("text"),
                row.getBoolean("imported"));
    }
}
