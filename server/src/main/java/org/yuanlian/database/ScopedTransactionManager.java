package org.yuanlian.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins every transaction by telling PostgreSQL the scope, so that its row-level security applies.
final class ScopedTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new IllegalStateException("A transaction began without a connection");
        }
        try {
            bind(holder.getConnection(), Scope.current());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The scope could not be bound to the transaction", e);
        }
    }

    private static void bind(Connection connection, Scope scope) throws SQLException {
        var enterprise = scope.enterprise();
        try (var settings = connection.prepareStatement(
                """
                select set_config('app.place_from', ?, true), set_config('app.place_until', ?, true),
                       set_config('app.enterprise', ?, true), set_config('role', ?, true)""")) {
            settings.setString(1, scope.from());
            settings.setString(2, scope.until());
            settings.setString(3, enterprise == null ? "" : enterprise);
            settings.setString(4, enterprise == null ? "app_rw" : "app_enterprise");
            settings.execute();
        }
    }
}
