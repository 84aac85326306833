package org.yuanlian.day;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.process.EscalationRule.Raised;
import org.yuanlian.process.Escalations;
import org.yuanlian.process.QueueExtent;
import org.yuanlian.process.QueueItem;
import org.yuanlian.process.Queues;
import org.yuanlian.process.Queues.Days;

/// Steps of cases: what has gone up to the person's post waits for the person, and so do the overdue ones of
/// the own department; others of it are due. They are told as they stand now, and so of no other day.
@Component
class StepsToday implements Source {
    private static final int SOON_DAYS = 7;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private final Escalations escalations;
    private final Queues queues;
    private final Clock clock;

    StepsToday(Escalations escalations, Queues queues, Clock clock) {
        this.escalations = escalations;
        this.queues = queues;
        this.clock = clock;
    }

    @Override
    public List<Part> parts(Reader reader) {
        var parts = new ArrayList<Part>();
        if (reader.on().equals(AsOf.now(clock).validOn())) {
            if (reader.person().seat().post() != null) {
                parts.add(goneUp(reader));
            }
            if (reader.person().seat().department() != null) {
                Stream.of(hourly(reader)).filter(part -> part.total() > 0).forEach(parts::add);
                parts.add(own(reader, Section.WAITING, new Days(null, reader.on().minusDays(1), reader.on())));
                parts.add(own(reader, Section.DUE, new Days(reader.on(), reader.on().plusDays(SOON_DAYS), reader.on())));
            }
        }
        return parts;
    }

    private Part goneUp(Reader reader) {
        var up = escalations.to(reader.person(), reader.most());
        return new Part(
                Section.WAITING, up.total(),
                up.items().stream().map(one -> item(Kind.GONE_UP, one.step(), goneUp(one.step(), one.reached()), reader)).toList());
    }

    /// What has an hour or so, late or not: what ends first comes first.
    private Part hourly(Reader reader) {
        var now = clock.instant();
        var all = queues.hourly(reader.person().seat().department(), reader.on(), reader.place());
        return new Part(
                Section.WAITING, all.size(),
                all.stream().limit(reader.most()).map(step -> item(Kind.STEP, step, byTheHour(step, now), reader)).toList());
    }

    private static Text byTheHour(QueueItem step, Instant now) {
        var dueAt = step.dueAt();
        if (dueAt == null) {
            return step.title();
        }
        var at = dueAt.atZone(AsOf.ZONE).format(MINUTE);
        return dueAt.isBefore(now)
                ? new Text("%s · 已于 %s 到期".formatted(step.title().zh(), at), "%s · was due at %s".formatted(step.title().en(), at))
                : new Text("%s · %s 到期".formatted(step.title().zh(), at), "%s · due at %s".formatted(step.title().en(), at));
    }

    private Part own(Reader reader, Section section, Days days) {
        var due = queues.ending(reader.person().seat().department(), days, new QueueExtent(reader.place(), 0, reader.most()));
        return new Part(
                section, due.total(),
                due.items().stream().map(step -> item(Kind.STEP, step, step.title(), reader)).toList());
    }

    private static Text goneUp(QueueItem step, Raised reached) {
        var level = reached.level();
        var since = reached.since().atZone(AsOf.ZONE).toLocalDate();
        return new Text(
                "%s · %s %s 升级至%s（超期 %d 小时）".formatted(step.title().zh(), level.title().zh(), since, level.addressee().zh(), level.afterHours()),
                "%s · %s, since %s with the %s (%d h overdue)"
                        .formatted(step.title().en(), level.title().en(), since, level.addressee().en(), level.afterHours()));
    }

    private static Item item(Kind kind, QueueItem step, Text detail, Reader reader) {
        return new Item(
                kind, step.caseTitle(), detail, null, step.place(), step.dueOn(), step.dueAt(), reader.daysPast(step.dueOn()),
                "/cases/%s?step=%s".formatted(step.caseId(), step.step()), step.demo());
    }
}
