package org.yuanlian.day;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.ledger.Deadline;
import org.yuanlian.ledger.Deadlines;
import org.yuanlian.ledger.StageNames;

/// Milestones of projects that are past their day, or come to it within a week.
@Component
class DeadlinesToday implements Source {
    private static final int SOON_DAYS = 7;
    private final Deadlines deadlines;
    private final StageNames stages;

    DeadlinesToday(Deadlines deadlines, StageNames stages) {
        this.deadlines = deadlines;
        this.stages = stages;
    }

    @Override
    public List<Part> parts(Reader reader) {
        var today = reader.on();
        return List.of(
                part(Section.OVERDUE, deadlines.between(reader.asOf(), reader.place(), null, today, reader.most()), reader),
                part(
                        Section.DUE,
                        deadlines.between(reader.asOf(), reader.place(), today, today.plusDays(SOON_DAYS + 1), reader.most()),
                        reader));
    }

    private Part part(Section section, Deadline.Page page, Reader reader) {
        return new Part(section, page.total(), page.items().stream().map(deadline -> item(deadline, reader)).toList());
    }

    private Item item(Deadline deadline, Reader reader) {
        var unit = deadline.unit() == null ? "" : " · " + deadline.unit();
        return new Item(
                Kind.MILESTONE,
                deadline.name(),
                new Text(stages.nameOf(deadline.stage()) + unit, deadline.stage().name() + unit),
                deadline.project(),
                deadline.place(),
                deadline.due(),
                reader.daysPast(deadline.due()),
                "/ledger?project=" + deadline.project(),
                deadline.demo());
    }
}
