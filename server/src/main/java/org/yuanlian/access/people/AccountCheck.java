package org.yuanlian.access.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;

/// Finds everything that is wrong with what an administrator wrote.
final class AccountCheck {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private final Problems problems = new Problems();
    private final Caller administrator;

    AccountCheck(Caller administrator) {
        this.administrator = administrator;
    }

    Problems problems() {
        return problems;
    }

    void username(String username) {
        if (!USERNAME.matcher(username).matches()) {
            problems.add(
                    "access.username.shape",
                    "username",
                    username,
                    "A user name has 2 to 64 of a-z, 0-9 and . _ @ -, and begins with a letter or digit.",
                    "the display name is where Chinese characters go");
        }
    }

    void displayName(String name) {
        if (name.isBlank() || name.length() > 60) {
            problems.add("access.name.length", "displayName", name, "A display name has 1 to 60 characters.", null);
        }
    }

    Optional<Role> role(String role) {
        var found = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(
                    "access.role.unknown",
                    "role",
                    role,
                    "No such role.",
                    Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", ", "one of ", "")));
        }
        return found;
    }

    Optional<Place> place(String key) {
        try {
            var place = new Place(key);
            if (!administrator.place().contains(place)) {
                problems.add(
                        "access.place.outside",
                        "place",
                        key,
                        "The place is outside " + administrator.place() + ".",
                        "an administrator of a place above can do this");
            }
            return Optional.of(place);
        } catch (Refusal refusal) {
            refusal.problems().forEach(problems::add);
            return Optional.empty();
        }
    }

    void fits(Role role, Place place, @Nullable String uscc) {
        if (!role.fits(place)) {
            problems.add(
                    "access.role.place",
                    "place",
                    place.key(),
                    "The role %s does not fit this place.".formatted(role),
                    "PROVINCE, CITY, COUNTY and PARK each stand at a place of their own kind");
        }
        if (role == Role.ENTERPRISE && (uscc == null || !USCC.matcher(uscc).matches())) {
            problems.add(
                    "access.uscc.shape",
                    "uscc",
                    uscc == null ? "" : uscc,
                    "An enterprise's account needs its unified social credit code of 18 characters.",
                    "the letters I, O, S, V and Z do not occur in it");
        }
        if (role != Role.ENTERPRISE && uscc != null) {
            problems.add("access.uscc.misplaced", "uscc", uscc, "Only an enterprise's account has a code.", null);
        }
    }

    /// An enterprise's log-in reaches its projects wherever they stand, so whoever could open one, or
    /// reset its password, would see beyond the own place.
    void mayGovern(Role role) {
        if (role == Role.ENTERPRISE && administrator.role() != Role.PROVINCE) {
            problems.add(
                    "access.enterprise.province",
                    "role",
                    role.name(),
                    "An enterprise's log-in reaches its projects in every place, so only the province governs it.",
                    "ask an administrator of the province");
        }
    }
}
