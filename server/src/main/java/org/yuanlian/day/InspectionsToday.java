package org.yuanlian.day;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Permission;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.inspection.FollowUp;
import org.yuanlian.inspection.FollowUps;
import org.yuanlian.inspection.Inspections;
import org.yuanlian.inspection.Visit;

/// Visits that wait for the person, and tasks that came of visits.
@Component
class InspectionsToday implements Source {
    private static final int SOON_DAYS = 7;
    private final Inspections inspections;
    private final FollowUps tasks;

    InspectionsToday(Inspections inspections, FollowUps tasks) {
        this.inspections = inspections;
        this.tasks = tasks;
    }

    @Override
    public List<Part> parts(Reader reader) {
        if (!reader.person().may(Permission.RECORD)) {
            return List.of();
        }
        var open = tasks.within(reader.place(), true);
        var soon = reader.on().plusDays(SOON_DAYS);
        return List.of(
                visits(reader),
                part(Section.OVERDUE, open.stream().filter(task -> task.dueOn().isBefore(reader.on())).toList(), reader),
                part(
                        Section.DUE,
                        open.stream().filter(task -> !task.dueOn().isBefore(reader.on()) && !task.dueOn().isAfter(soon)).toList(),
                        reader));
    }

    private Part visits(Reader reader) {
        var begun = inspections.waiting().stream()
                .filter(visit -> !visit.plan().fromOn().isAfter(reader.on()))
                .sorted(Comparator.comparing((Visit visit) -> visit.plan().toOn()))
                .toList();
        return new Part(
                Section.WAITING, begun.size(), begun.stream().limit(reader.most()).map(visit -> item(visit, reader)).toList());
    }

    private static Part part(Section section, List<FollowUp> tasks, Reader reader) {
        return new Part(
                section,
                tasks.size(),
                tasks.stream()
                        .sorted(Comparator.comparing(FollowUp::dueOn))
                        .limit(reader.most())
                        .map(task -> item(task, reader))
                        .toList());
    }

    private static Item item(Visit visit, Reader reader) {
        var plan = visit.plan();
        return new Item(
                Kind.VISIT, visit.projectName(), new Text(plan.title(), plan.title()), visit.project(), visit.place(), plan.toOn(),
                reader.daysPast(plan.toOn()), "/field/" + visit.id(), visit.demo());
    }

    private static Item item(FollowUp task, Reader reader) {
        var told = task.title() + " · " + task.addressee();
        return new Item(
                Kind.TASK, task.projectName(), new Text(told, told), task.project(), task.place(), task.dueOn(),
                reader.daysPast(task.dueOn()), "/inspections?view=tasks", task.demo());
    }
}
