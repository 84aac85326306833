package org.yuanlian.access.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Account;
import org.yuanlian.access.Mailboxes;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.access.Role;
import org.yuanlian.access.people.AccountChange;
import org.yuanlian.access.people.Administration;
import org.yuanlian.access.people.NewAccount;
import org.yuanlian.access.store.Accounts;

@RestController
@RequestMapping("/api/users")
@Requires(Permission.ADMINISTER)
class UsersController {
    private static final int LONGEST_PAGE = 500;

    record User(
            String username,
            String displayName,
            Role role,
            String place,
            String placeName,
            @Nullable String uscc,
            @Nullable String department,
            @Nullable String post,
            boolean disabled,
            boolean byPassword,
            boolean demo,
            @Nullable String email,
            Instant createdAt) {}

    record Page(List<User> items, long total) {}

    private final Accounts accounts;
    private final Administration administration;
    private final Mailboxes mailboxes;
    private final PlaceLabels labels;

    UsersController(Accounts accounts, Administration administration, Mailboxes mailboxes, PlaceLabels labels) {
        this.accounts = accounts;
        this.administration = administration;
        this.mailboxes = mailboxes;
        this.labels = labels;
    }

    @GetMapping
    @Audited("user.list")
    Page list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var items = accounts.inOrder(q, Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
        var addresses = mailboxes.of(items.stream().map(Account::username).toList());
        return new Page(
                items.stream().map(item -> user(item, addresses.get(item.username()))).toList(), accounts.count(q));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    User open(@RequestBody NewAccount wanted) {
        return user(administration.open(wanted), null);
    }

    @PatchMapping("/{username}")
    User change(@PathVariable String username, @RequestBody AccountChange change) {
        return administration
                .change(username, change)
                .map(changed -> user(changed, mailboxes.of(changed.username()).orElse(null)))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No account named %s is within reach.".formatted(username)));
    }

    private User user(Account account, @Nullable String email) {
        return new User(
                account.username(),
                account.displayName(),
                account.role(),
                account.place().key(),
                labels.of(account.place()),
                account.uscc(),
                account.seat().department(),
                account.seat().post(),
                account.disabled(),
                account.byPassword(),
                account.demo(),
                email,
                account.createdAt());
    }
}
