package org.yuanlian.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// An update within the scope, in the transaction that runs or else in one of its own. That is half as long a way: begin,
/// scope and update go to the database together, and the commit after them.
@Component
public final class ScopedUpdate {
    private final DataSource dataSource;
    private final JdbcOperations jdbc;

    ScopedUpdate(DataSource dataSource, JdbcOperations jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /// @param values as text, which the database reads as the types that stand there
    /// @return how many rows
    public int run(String sql, List<@Nullable String> values) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? jdbc.update(sql, statement -> fill(statement, 1, values))
                : alone(sql, values);
    }

    /// The pool takes back what was not committed.
    private int alone(String sql, List<@Nullable String> values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(Binding.SQL + ";" + sql)) {
            Binding.fill(statement, Scope.current());
            fill(statement, 1 + Binding.VALUES, values);
            statement.execute();
            statement.getMoreResults();
            var rows = statement.getUpdateCount();
            connection.commit();
            return rows;
        } catch (SQLException e) {
            throw new SQLStateSQLExceptionTranslator().translate("update in a transaction of its own", sql, e);
        }
    }

    private static void fill(PreparedStatement statement, int first, List<@Nullable String> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(first + i, values.get(i), Types.OTHER);
        }
    }
}
