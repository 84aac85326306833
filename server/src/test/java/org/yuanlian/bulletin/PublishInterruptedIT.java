package org.yuanlian.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.database.OwnerAccess;

@WithDatabase
class PublishInterruptedIT {
    private static final YearMonth MONTH = YearMonth.parse("2019-05");

    @Autowired
    Bulletins bulletins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerAccess owner;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void repair() throws Exception {
        owner("drop trigger if exists breaks on app.bulletin; drop function if exists app.breaks()");
    }

    /// The connection dies as the seventh of 22 bulletins is written.
    @Test
    void publishesAllOrNone() throws Exception {
        owner("""
                create function app.breaks() returns trigger language plpgsql as $$ begin
                  if (select count(*) from app.bulletin where issue = new.issue) = 6 then
                    perform pg_terminate_backend(pg_backend_pid()); end if;
                  return new; end $$;
                create trigger breaks before insert on app.bulletin for each row execute function app.breaks();
                grant execute on function app.breaks() to app_rw""");
        assertThatThrownBy(() -> as(() -> bulletins.publish(MONTH, null))).isInstanceOf(RuntimeException.class);
        assertThat(count()).isZero();
        repair();
        assertThat(as(() -> bulletins.publish(MONTH, null))).isInstanceOf(Publication.Published.class);
        assertThat(count()).isEqualTo(22);
        assertThat(as(() -> bulletins.publish(MONTH, null))).isInstanceOf(Publication.AlreadyThere.class);
    }

    private int count() throws Exception {
        return as(() -> new TransactionTemplate(transactions).execute(_ -> jdbc.sql("select count(*) from bulletin b join bulletin_issue i on i.id = b.issue where i.month = '2019-05-01'")
                .query(Integer.class).single()));
    }

    private void owner(String sql) throws Exception {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = app; " + sql);
        }
    }

    private static <T> T as(Callable<T> work) throws Exception {
        return Caller.system("test").call(work);
    }
}
