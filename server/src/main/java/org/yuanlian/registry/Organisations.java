package org.yuanlian.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.Uscc;
import org.yuanlian.registry.store.OrganisationRows;

/// The organisations: those of the base data, which all see, and those that users registered.
public class Organisations {
    public record Page(List<Organisation> items, long total) {}

    private final OrganisationRows rows;
    private final Ids ids;

    Organisations(OrganisationRows rows, Ids ids) {
        this.rows = rows;
        this.ids = ids;
    }

    /// Those whose name, short name or credit code contains the text, by name.
    @Transactional(readOnly = true)
    public Page search(String text, int offset, int limit) {
        return new Page(rows.search(text.strip(), offset, limit), rows.count(text.strip()));
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(String id) {
        return rows.byId(id);
    }

    /// Those of these ids that can be seen, in no order.
    @Transactional(readOnly = true)
    public List<Organisation> ofIds(Collection<String> ids) {
        return rows.byIds(ids);
    }

    /// The listed companies, by their codes.
    @Transactional(readOnly = true)
    public List<Organisation> listed() {
        return rows.listed();
    }

    /// Those that bear exactly this name or short name.
    @Transactional(readOnly = true)
    public List<Organisation> byName(String name) {
        return rows.byName(name.strip());
    }

    /// Those that bear one of these names or short names, or one of these credit codes, in no order.
    @Transactional(readOnly = true)
    public List<Organisation> known(Collection<String> names, Collection<Uscc> usccs) {
        return rows.known(names, usccs);
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> byUscc(Uscc uscc) {
        return rows.byUscc(uscc);
    }

    /// @throws Refusal where the credit code is another one's already
    @Transactional
    public Organisation register(NewOrganisation organisation) {
        if (organisation.uscc() != null) {
            rows.byUscc(organisation.uscc()).ifPresent(other -> {
                throw new Refusal(Problem.of(
                            "registry.organisation.known",
                            "uscc",
                            String.valueOf(organisation.uscc()),
                            other.name(),
                            other.id()));
            });
        }
        return rows.insert("U" + ids.next(), organisation);
    }
}
