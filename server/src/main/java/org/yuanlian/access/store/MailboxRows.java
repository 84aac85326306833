package org.yuanlian.access.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanlian.access.Recipient;

/// The addresses beside the accounts.
@Repository
public class MailboxRows {
    private final JdbcClient jdbc;
    private final Accounts accounts;

    MailboxRows(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    public Map<String, String> all() {
        var addresses = new HashMap<String, String>();
        jdbc.sql("select username, email from account where email is not null")
                .query(row -> {
                    addresses.put(row.getString("username"), row.getString("email"));
                });
        return addresses;
    }

    public List<Recipient> recipients() {
        return all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> accounts.find(each.getKey())
                        .filter(account -> !account.disabled())
                        .map(account -> new Recipient(account, Objects.requireNonNull(each.getValue())))
                        .stream())
                .toList();
    }

    /// @param email null for none
    public void put(String username, @Nullable String email) {
        jdbc.sql("update account set email = :email where username = :username")
                .param("email", email)
                .param("username", username)
                .update();
    }
}
