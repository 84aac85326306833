package org.yuanlian.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.kernel.Place;

@WithDatabase
class ScopeIT {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void tellsPostgresThePlacesOfTheCaller() throws Exception {
        var seen = Scope.within(new Place("510100")).call(() -> setting("app.place_from") + ".." + setting("app.place_until"));
        assertThat(seen).isEqualTo("5101..5101~");
    }

    @Test
    void tellsPostgresNothingWhereNobodyIsBound() {
        assertThat(setting("app.place_from")).isEmpty();
        assertThat(setting("app.place_until")).isEmpty();
    }

    @Test
    void takesOnTheEnterpriseRoleForAnEnterprise() throws Exception {
        assertThat(Scope.ofEnterprise("91330100799655058B").call(() -> setting("role"))).isEqualTo("app_enterprise");
        assertThat(setting("role")).isEqualTo("app_rw");
    }

    @Test
    void holdsNobodyElseToBeAnEnterprise() throws Exception {
        var inherits = Scope.EVERYWHERE.call(() -> new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("select pg_has_role('app_rw', 'app_enterprise', 'usage')")
                        .query(Boolean.class)
                        .single()));

        assertThat(inherits).isFalse();
    }

    private String setting(String name) {
        return new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("select current_setting(?, true)").param(name).query(String.class).single());
    }
}
