package org.yuanlian.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/// Connections as the owner of the tables, whom row-level security lets through: for moving whole
/// tables, never for answering anyone.
@Component
public class OwnerAccess {
    private final Connections connections;

    OwnerAccess(Connections connections) {
        this.connections = connections;
    }

    /// Connections for work in transactions of its own; each is opened anew.
    public DataSource connections() {
        return new DriverManagerDataSource(connections.url(), "app_owner", connections.password());
    }

    /// @return a connection of its own, which the caller closes
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(connections.url(), "app_owner", connections.password());
    }
}
