package org.yuanlian.planted;

import org.springframework.jdbc.core.simple.JdbcClient;

public final class QueryInTheOpen {
    private final JdbcClient jdbc;

    public QueryInTheOpen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }
}
