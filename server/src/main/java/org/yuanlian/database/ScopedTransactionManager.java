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
        try (var settings = connection.prepareStatement(Binding.SQL)) {
            Binding.fill(settings, scope);
            settings.execute();
        }
    }
}
