package org.yuanlian.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Account;
import org.yuanlian.access.Role;
import org.yuanlian.access.Seat;
import org.yuanlian.kernel.Place;

/// Accounts as far as the scope reaches.
@Repository
public class Accounts {
    private static final String COLUMNS =
            """
            select username, display_name, role, place, uscc, department, post, disabled, password_hash is not null as by_password,
                   demo, epoch, created_at
            from account
            """;
    private static final String MATCHING =
            """
            where (cast(:q as text) is null or position(lower(:q) in username) > 0
                   or position(:q in display_name) > 0)
            """;

    /// @param hash what the password is checked against, or null where there is none
    public record Credentials(Account account, @Nullable String hash) {}

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return jdbc.sql(COLUMNS + "where username = ?")
                .param(username)
                .query(Accounts::account)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Credentials> credentials(String username) {
        return jdbc.sql(
                        """
                        select username, display_name, role, place, uscc, department, post, disabled,
                               password_hash is not null as by_password, demo, epoch, created_at, password_hash
                        from account where username = ?""")
                .param(username)
                .query((row, number) -> new Credentials(account(row, number), row.getString("password_hash")))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Account> inOrder(@Nullable String q, int offset, int limit) {
        return jdbc.sql(COLUMNS + MATCHING + "order by place, username offset :offset limit :limit")
                .param("q", q)
                .param("offset", offset)
                .param("limit", limit)
                .query(Accounts::account)
                .list();
    }

    @Transactional(readOnly = true)
    public long count(@Nullable String q) {
        return jdbc.sql("select count(*) from account " + MATCHING)
                .param("q", q)
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<Account> ofTheDemonstration() {
        return jdbc.sql(COLUMNS + "where demo and not disabled order by created_at, place, username")
                .query(Accounts::account)
                .list();
    }

    /// Who holds a post at a place or above it, and may come in.
    @Transactional(readOnly = true)
    public List<Account> holding(String post) {
        return jdbc.sql(COLUMNS + "where post = ? and not disabled order by length(place) desc, place desc, username")
                .param(post)
                .query(Accounts::account)
                .list();
    }

    /// Who is at a place or above it, and may come in; the nearest first.
    @Transactional(readOnly = true)
    public List<Account> above(Place place) {
        return jdbc.sql(COLUMNS + "where not disabled and left(place, 2) = left(?, 2) order by length(place) desc, place desc, username")
                .param(place.key())
                .query(Accounts::account)
                .stream()
                .filter(account -> account.place().contains(place))
                .toList();
    }

    @Transactional
    public void insert(Account account, @Nullable String hash, String by) {
        jdbc.sql(
                        """
                        insert into account (username, password_hash, display_name, role, place, uscc, department, post, demo, created_by)
                        values (:username, :hash, :name, :role, :place, :uscc, :department, :post, :demo, :by)""")
                .params(parameters(account, hash))
                .param("by", by)
                .update();
    }

    /// Keeps what stands in `changed`, and ends the sessions opened before.
    ///
    /// @param hash the new one, or null to keep the one that is there
    /// @return whether the account still stood as it was read, and within reach
    @Transactional
    public boolean update(Account changed, @Nullable String hash) {
        return jdbc.sql(
                                """
                                update account
                                set display_name = :name, role = :role, place = :place, uscc = :uscc, department = :department,
                                    post = :post, disabled = :disabled,
                                    demo = :demo, password_hash = coalesce(:hash, password_hash), epoch = epoch + 1,
                                    changed_at = now()
                                where username = :username and epoch = :epoch""")
                        .params(parameters(changed, hash))
                        .update()
                == 1;
    }

    private static Map<String, ?> parameters(Account account, @Nullable String hash) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("username", account.username());
        parameters.put("hash", hash);
        parameters.put("name", account.displayName());
        parameters.put("role", account.role().name());
        parameters.put("place", account.place().key());
        parameters.put("uscc", account.uscc());
        parameters.put("department", account.seat().department());
        parameters.put("post", account.seat().post());
        parameters.put("disabled", account.disabled());
        parameters.put("demo", account.demo());
        parameters.put("epoch", account.epoch());
        return parameters;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                new Place(row.getString("place")),
                row.getString("uscc"),
                new Seat(row.getString("department"), row.getString("post")),
                row.getBoolean("disabled"),
                row.getBoolean("by_password"),
                row.getBoolean("demo"),
                row.getInt("epoch"),
                row.getTimestamp("created_at").toInstant());
    }
}
