package org.yuanlian.day;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Permission;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.perception.Inbox;
import org.yuanlian.perception.InboxFact;

/// Facts of the inbox that nobody has decided on, for those who may.
@Component
class InboxToday implements Source {
    private final Inbox inbox;

    InboxToday(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<Part> parts(Reader reader) {
        if (!reader.person().may(Permission.ACCEPT)) {
            return List.of();
        }
        var open = inbox.open(reader.most());
        return List.of(new Part(Section.INBOX, open.total(), open.items().stream().map(InboxToday::item).toList()));
    }

    private static Item item(InboxFact waiting) {
        var from = waiting.documentTitle();
        return new Item(
                Kind.FACT, waiting.fact().sentence(), new Text(from, from), null, null, null, null, "/inbox?fact=" + waiting.id(), false);
    }
}
