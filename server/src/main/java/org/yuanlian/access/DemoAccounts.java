package org.yuanlian.access;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.login.Passwords;
import org.yuanlian.access.store.Accounts;
import org.yuanlian.kernel.Place;

/// The people of the demonstration. Their password is public: they exist only where the
/// demonstration portfolio was made, and are named on the log-in page until the password changes.
@Component
public final class DemoAccounts {
    public static final String PASSWORD = "Yuanlian-2026";
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    DemoAccounts(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Makes those that are not there yet. Call it as `Caller.system`, who reaches every place.
    ///
    /// @param park where the park's person works
    /// @param uscc of an enterprise that has projects in the demonstration
    public void create(Place park, String uscc) {
        var missing = Stream.of(
                        person("province", "省级管理员", Role.PROVINCE, "510000", null),
                        person("chengdu", "成都市招商专员", Role.CITY, "510100", null),
                        person("mianyang", "绵阳市招商专员", Role.CITY, "510700", null),
                        person("longquanyi", "龙泉驿区招商专员", Role.COUNTY, "510112", null),
                        person("park", "园区管委会", Role.PARK, park.key(), null),
                        person("department", "审批部门窗口", Role.DEPARTMENT, "510100", null),
                        person("power", "供电企业受理员", Role.DEPARTMENT, "510100", null).at(new Seat("power-company", null)),
                        person("officer", "首席服务官", Role.DEPARTMENT, "510100", null).at(new Seat(null, "chief-service-officer")),
                        person("head", "供电企业负责人", Role.DEPARTMENT, "510100", null).at(new Seat("power-company", "department-head")),
                        person("leader", "区领导", Role.COUNTY, "510112", null).at(new Seat(null, "district-leader")),
                        person("enterprise", "企业用户", Role.ENTERPRISE, park.region().value(), uscc))
                .filter(person -> accounts.find(person.username()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            var hash = passwords.hash(PASSWORD);
            missing.forEach(person -> accounts.insert(person, hash, "system:demo"));
        }
    }

    /// Those whose documented password still opens.
    public List<Account> all() {
        return accounts.ofTheDemonstration();
    }

    private Account person(String username, String name, Role role, String place, @Nullable String uscc) {
        return new Account(
                username, name, role, new Place(place), uscc, false, true, true, 0, clock.instant());
    }
}
