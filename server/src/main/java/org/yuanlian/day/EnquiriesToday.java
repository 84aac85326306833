package org.yuanlian.day;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Permission;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.opportunity.enquiry.Enquiries;
import org.yuanlian.opportunity.enquiry.Timed;
import org.yuanlian.opportunity.enquiry.Timed.State;

/// Enquiries about opportunities that nobody has answered: what is past the promise, and what waits.
@Component
class EnquiriesToday implements Source {
    private final Enquiries enquiries;

    EnquiriesToday(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    @Override
    public List<Part> parts(Reader reader) {
        if (!reader.person().may(Permission.RECORD)) {
            return List.of();
        }
        var all = enquiries.all();
        return List.of(part(Section.OVERDUE, State.OVERDUE, all, reader), part(Section.WAITING, State.OPEN, all, reader));
    }

    private static Part part(Section section, State state, List<Timed> all, Reader reader) {
        var own = all.stream().filter(each -> each.state() == state).toList();
        return new Part(section, own.size(), own.stream().limit(reader.most()).map(each -> item(each, reader)).toList());
    }

    private static Item item(Timed timed, Reader reader) {
        var enquiry = timed.enquiry();
        return new Item(
                Kind.ENQUIRY,
                enquiry.title(),
                new Text(enquiry.opportunityNo(), enquiry.opportunityNo()),
                null,
                enquiry.place(),
                timed.dueOn(),
                reader.daysPast(timed.dueOn()),
                "/opportunities?view=enquiries&opportunity=" + enquiry.opportunity(),
                enquiry.demo());
    }
}
