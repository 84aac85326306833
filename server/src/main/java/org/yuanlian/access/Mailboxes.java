package org.yuanlian.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.store.MailboxRows;

/// The e-mail addresses of accounts, as far as the scope reaches.
@Component
public class Mailboxes {
    private final MailboxRows rows;

    Mailboxes(MailboxRows rows) {
        this.rows = rows;
    }

    /// Everybody who may come in and has an address.
    @Transactional(readOnly = true)
    public List<Recipient> recipients() {
        return rows.recipients();
    }

    /// By user name; who has none is left out.
    @Transactional(readOnly = true)
    public Map<String, String> of(Collection<String> usernames) {
        var found = new HashMap<>(rows.all());
        found.keySet().retainAll(usernames);
        return found;
    }

    @Transactional(readOnly = true)
    public Optional<String> of(String username) {
        return Optional.ofNullable(of(List.of(username)).get(username));
    }
}
