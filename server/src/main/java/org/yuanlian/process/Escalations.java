package org.yuanlian.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Caller;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.InForce;
import org.yuanlian.declaration.Text;
import org.yuanlian.department.Departments;
import org.yuanlian.department.DepartmentsDeclaration.Post;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.process.declared.EscalationDeclaration;

/// Which overdue steps have gone up to whom. Nothing of it is kept: it follows from the declared hours and the clock.
@Component
public class Escalations {
    private final Declarations declarations;
    private final Departments departments;
    private final Queues queues;
    private final Clock clock;
    private volatile @Nullable InForce<EscalationDeclaration> versions;

    public Escalations(Declarations declarations, Departments departments, Queues queues, Clock clock) {
        this.declarations = declarations;
        this.departments = departments;
        this.queues = queues;
        this.clock = clock;
    }

    /// What has gone up to somebody.
    ///
    /// @param total how many there are, of which `items` are those that are overdue longest
    public record GoneUp(long total, List<Item> items) {
        public static final GoneUp NOTHING = new GoneUp(0, List.of());
    }

    /// @param reached the highest level that it has reached, which may be above the own one
    public record Item(QueueItem step, EscalationRule.Raised reached) {}

    /// The rule of today.
    public EscalationRule rule() {
        var read = versions;
        if (read == null) {
            read = declarations.versions("process/escalation", EscalationDeclaration.class);
            versions = read;
        }
        var there = departments.now();
        return new EscalationRule(read.on(AsOf.now(clock).validOn()).body().levels().stream()
                .map(level -> new EscalationLevel(
                        level.id(), level.title(), level.post(),
                        there.post(level.post()).map(Post::title).orElse(new Text(level.post(), level.post())),
                        there.post(level.post()).map(Post::ofDepartment).orElse(false), level.afterHours(), level.source(),
                        level.verified()))
                .toList());
    }

    /// The steps that have reached the level of somebody's post, in the person's place and, for a post of a
    /// department, in the own department. Who was told first keeps seeing what has gone further up.
    @Transactional(readOnly = true)
    public GoneUp to(Caller person, int most) {
        var rule = rule();
        var now = clock.instant();
        return level(rule, person)
                .map(level -> {
                    var department = level.ofDepartment() ? person.seat().department() : null;
                    var days = new Queues.Days(null, EscalationRule.latestDue(level, now), now.atZone(AsOf.ZONE).toLocalDate());
                    var overdue = queues.ending(department, days, new QueueExtent(person.place(), 0, most));
                    var hourly = queues.hourly(department, days.on(), person.place()).stream().filter(item -> has(level, item, now)).toList();
                    return new GoneUp(
                            overdue.total() + hourly.size(),
                            Stream.concat(hourly.stream(), overdue.items().stream())
                                    .flatMap(item -> reached(rule, item, now).stream())
                                    .sorted(Comparator.comparing(item -> item.reached().overdueSince()))
                                    .limit(most)
                                    .toList());
                })
                .orElse(GoneUp.NOTHING);
    }

    private static Optional<Item> reached(EscalationRule rule, QueueItem item, Instant now) {
        return rule.of(item.due(), now).map(reached -> new Item(item, reached));
    }

    /// Whether it has been late for so long.
    private static boolean has(EscalationLevel level, QueueItem item, Instant now) {
        return item.due().overdueSince().filter(since -> !since.plus(Duration.ofHours(level.afterHours())).isAfter(now)).isPresent();
    }

    private static Optional<EscalationLevel> level(EscalationRule rule, Caller person) {
        return rule.levels().stream()
                .filter(level -> level.post().equals(person.seat().post()))
                .filter(level -> !level.ofDepartment() || person.seat().department() != null)
                .findFirst();
    }
}
