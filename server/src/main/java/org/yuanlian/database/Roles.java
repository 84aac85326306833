package org.yuanlian.database;

import java.sql.Connection;
import java.sql.SQLException;

/// The database roles: `app_owner` makes the tables, `app_rw` is the pool's and obeys row-level
/// security, `app_enterprise` is taken on by transactions of enterprise users.
final class Roles {
    private Roles() {}

    static void ensure(Connection administrator, String password) throws SQLException {
        try (var statement = administrator.createStatement()) {
            statement.execute(
                    """
                    do $$ begin
                      if not exists (select from pg_roles where rolname = 'app_owner') then
                        create role app_owner login nosuperuser; end if;
                      if not exists (select from pg_roles where rolname = 'app_rw') then
                        create role app_rw login nosuperuser nobypassrls; end if;
                      if not exists (select from pg_roles where rolname = 'app_enterprise') then
                        create role app_enterprise nologin nosuperuser nobypassrls; end if;
                    end $$""");
            statement.execute("alter role app_owner password '%s'".formatted(password));
            statement.execute("alter role app_rw password '%s'".formatted(password));
            statement.execute("grant app_enterprise to app_rw with inherit false, set true");
            statement.execute("create schema if not exists app authorization app_owner");
            statement.execute("alter role app_rw set search_path = app, public");
            statement.execute("alter role app_owner set search_path = app, public");
        }
    }
}
