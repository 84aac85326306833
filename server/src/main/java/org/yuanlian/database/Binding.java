package org.yuanlian.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// How a transaction is told its scope.
final class Binding {
    static final String SQL =
            """
            select set_config('app.place_from', ?, true), set_config('app.place_until', ?, true),
                   set_config('app.enterprise', ?, true), set_config('role', ?, true)""";
    static final int VALUES = 4;

    private Binding() {}

    static void fill(PreparedStatement settings, Scope scope) throws SQLException {
        var enterprise = scope.enterprise();
        settings.setString(1, scope.from());
        settings.setString(2, scope.until());
        settings.setString(3, enterprise == null ? "" : enterprise);
        settings.setString(4, enterprise == null ? "app_rw" : "app_enterprise");
    }
}
