package org.yuanlian.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.yuanlian.kernel.Sha256;

/// The tables of the schema, read and written whole over the owner's connection.
final class Tables {
    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /// All tables but Flyway's and what only the search index asks, those that others refer to first.
    List<String> inOrder() throws SQLException {
        return strings(
                """
                with recursive refers as (
                  select c.oid, c.relname, 0 depth from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname = 'app' and c.relkind in ('r', 'p') and not c.relispartition
                    and c.relname not in ('flyway_schema_history', 'search_change', 'search_state')
                  union all
                  select r.oid, r.relname, r2.depth + 1 from pg_constraint k join refers r2 on r2.oid = k.confrelid
                  join pg_class r on r.oid = k.conrelid where k.contype = 'f' and k.conrelid <> k.confrelid and r2.depth < 20)
                select relname from refers group by relname order by max(depth), relname""");
    }

    int schema() throws SQLException {
        return Integer.parseInt(
                strings("select max(version::int)::text from flyway_schema_history where success").getFirst());
    }

    /// Writes the rows in a fixed order, so that equal tables have equal bytes.
    Inventory.Content write(String table, OutputStream out) throws SQLException, IOException {
        var digest = Sha256.digest();
        var hashed = new DigestOutputStream(out, digest);
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select %s from app.%s t order by %s) to stdout"
                                .formatted(String.join(", ", columns(table)), table, key(table)),
                        hashed);
        return new Inventory.Content(rows, Sha256.of(digest).hex());
    }

    void read(String table, InputStream in) throws SQLException, IOException {
        var columns = String.join(", ", columns(table));
        execute("create temp table incoming on commit drop as select %s from app.%s where false".formatted(columns, table));
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy incoming (%s) from stdin".formatted(columns), in);
        execute("insert into app.%1$s (%2$s) overriding system value select %2$s from incoming".formatted(table, columns));
        execute("drop table incoming");
    }

    boolean isEmpty(String table) throws SQLException {
        return strings("select 1::text from app.%s limit 1".formatted(table)).isEmpty();
    }

    /// Empties what a fresh start has filled, also where rows are otherwise kept for ever.
    void clear(String table) throws SQLException {
        execute("alter table app.%s disable trigger user".formatted(table));
        execute("delete from app." + table);
        execute("alter table app.%s enable trigger user".formatted(table));
    }

    /// Sets every sequence behind the highest number that its column holds.
    void advanceSequences() throws SQLException {
        for (var sql : strings(
                """
                select format('select setval(%L, (select coalesce(max(%I), 0) + 1 from app.%I), false)',
                              pg_get_serial_sequence('app.' || quote_ident(table_name), column_name), column_name, table_name)
                from information_schema.columns
                where table_schema = 'app' and pg_get_serial_sequence('app.' || quote_ident(table_name), column_name) is not null""")) {
            execute(sql);
        }
    }

    Inventory inventory(long evidenceFiles, SortedMap<String, Inventory.Content> points) throws SQLException, IOException {
        var contents = new TreeMap<String, Inventory.Content>();
        for (var table : inOrder()) {
            contents.put(table, write(table, OutputStream.nullOutputStream()));
        }
        return new Inventory(schema(), contents, evidenceFiles, points);
    }

    private List<String> columns(String table) throws SQLException {
        return strings("""
                select quote_ident(column_name) from information_schema.columns
                where table_schema = 'app' and table_name = '%s' and is_generated = 'NEVER' order by ordinal_position"""
                .formatted(table));
    }

    private String key(String table) throws SQLException {
        var key = strings(
                """
                select quote_ident(a.attname) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = 'app.%s'::regclass and i.indisprimary order by array_position(i.indkey::int[], a.attnum::int)"""
                        .formatted(table));
        return key.isEmpty() ? "t::text" : String.join(", ", key);
    }

    private List<String> strings(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var list = new ArrayList<String>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
