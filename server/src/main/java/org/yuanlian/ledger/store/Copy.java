package org.yuanlian.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/// Streams rows into a table, in the caller's transaction. PostgreSQL takes no COPY into a table with
/// row-level security, so the rows pass through a temporary table and its policies judge them there.
final class Copy {
    private static final int FLUSH_AT = 1 << 16;
    private final Connection connection;
    private final String table;
    private final String columns;
    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(FLUSH_AT + 4096);
    private boolean first = true;

    private Copy(Connection connection, String table, String columns) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.columns = columns;
        execute("create temp table if not exists incoming_%1$s (like app.%1$s) on commit delete rows".formatted(table));
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy incoming_%s (%s) from stdin".formatted(table, columns));
    }

    /// @param columns their names, in the order in which `rows` adds values
    static void into(DataSource dataSource, String table, String columns, Consumer<Copy> rows) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = new Copy(connection, table, columns);
            rows.accept(copy);
            copy.finish();
        } catch (SQLException e) {
            throw Objects.requireNonNullElseGet(
                    new SQLErrorCodeSQLExceptionTranslator("PostgreSQL").translate("writing " + table, null, e),
                    () -> new UncategorizedSQLException("writing " + table, null, e));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    Copy add(@Nullable Object value) {
        if (!first) {
            rows.append('\t');
        }
        first = false;
        if (value == null) {
            rows.append("\\N");
        } else {
            escape(text(value));
        }
        return this;
    }

    void end() {
        rows.append('\n');
        first = true;
        if (rows.length() >= FLUSH_AT) {
            flush();
        }
    }

    static String day(LocalDate day) {
        if (day.equals(LocalDate.MAX)) {
            return "infinity";
        }
        return day.equals(LocalDate.MIN) ? "-infinity" : day.toString();
    }

    static String instant(Instant at) {
        return at.equals(Instant.MAX) ? "infinity" : at.toString();
    }

    private static String text(Object value) {
        return switch (value) {
            case LocalDate day -> day(day);
            case Instant at -> instant(at);
            case Collection<?> all -> all.stream().map(Copy::text).collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    private void flush() {
        try {
            var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            rows.setLength(0);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("COPY was refused", e));
        }
    }

    private void finish() throws SQLException {
        flush();
        copy.endCopy();
        execute("insert into app.%1$s (%2$s) overriding system value select %2$s from incoming_%1$s"
                .formatted(table, columns));
        execute("truncate incoming_" + table);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
