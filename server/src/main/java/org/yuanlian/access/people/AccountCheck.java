package org.yuanlian.access.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.Seat;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;

/// Finds everything that is wrong with what an administrator wrote.
final class AccountCheck {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private final Problems problems = new Problems();
    private final Caller administrator;
    private final DepartmentsDeclaration departments;

    AccountCheck(Caller administrator, DepartmentsDeclaration departments) {
        this.administrator = administrator;
        this.departments = departments;
    }

    Problems problems() {
        return problems;
    }

    void username(String username) {
        if (!USERNAME.matcher(username).matches()) {
            problems.add(Problem.of("access.username.shape", "username", username));
        }
    }

    void displayName(String name) {
        if (name.isBlank() || name.length() > 60) {
            problems.add(Problem.of("access.name.length", "displayName", name));
        }
    }

    void email(String email) {
        if (!email.isEmpty() && (email.length() > 254 || !EMAIL.matcher(email).matches())) {
            problems.add(Problem.of("access.email.shape", "email", email));
        }
    }

    Optional<Role> role(String role) {
        var found = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(Problem.of(
                    "access.role.unknown",
                    "role",
                    role,
                    Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", "))));
        }
        return found;
    }

    Optional<Place> place(String key) {
        try {
            var place = new Place(key);
            if (!administrator.place().contains(place)) {
                problems.add(Problem.of("access.place.outside", "place", key, administrator.place()));
            }
            return Optional.of(place);
        } catch (Refusal refusal) {
            refusal.problems().forEach(problems::add);
            return Optional.empty();
        }
    }

    void fits(Role role, Place place, @Nullable String uscc) {
        if (!role.fits(place)) {
            problems.add(Problem.of("access.role.place", "place", place.key(), role));
        }
        if (role == Role.ENTERPRISE && (uscc == null || !USCC.matcher(uscc).matches())) {
            problems.add(Problem.of("access.uscc.shape", "uscc", uscc == null ? "" : uscc));
        }
        if (role != Role.ENTERPRISE && uscc != null) {
            problems.add(Problem.of("access.uscc.misplaced", "uscc", uscc));
        }
    }

    /// Where somebody sits: departments are for people of departments, and a post of a department needs one.
    void sits(Role role, Seat seat) {
        if (seat.department() != null) {
            known("access.department.unknown", "department", seat.department(), departments.ids());
            if (role != Role.DEPARTMENT) {
                problems.add(Problem.of("access.department.misplaced", "department", seat.department()));
            }
        }
        if (seat.post() != null) {
            known("access.post.unknown", "post", seat.post(), departments.postIds());
            if (role == Role.ENTERPRISE || role == Role.PUBLIC) {
                problems.add(Problem.of("access.post.misplaced", "post", seat.post()));
            }
            departments.post(seat.post())
                    .filter(post -> post.ofDepartment() && seat.department() == null)
                    .ifPresent(post -> problems.add(Problem.of("access.post.department", "post", post.id())));
        }
    }

    private void known(String code, String where, String written, List<String> ids) {
        if (!ids.contains(written)) {
            problems.add(Problem.of(code, where, written, Nearest.to(written, ids).orElse("")));
        }
    }

    /// An enterprise's log-in reaches its projects wherever they stand, so whoever could open one, or
    /// reset its password, would see beyond the own place.
    void mayGovern(Role role) {
        if (role == Role.ENTERPRISE && administrator.role() != Role.PROVINCE) {
            problems.add(Problem.of("access.enterprise.province", "role", role.name()));
        }
    }
}
