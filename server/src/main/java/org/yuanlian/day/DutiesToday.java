package org.yuanlian.day;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Role;
import org.yuanlian.chain.governance.Duty;
import org.yuanlian.chain.governance.Duty.State;
import org.yuanlian.chain.governance.Governance;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;

/// Duties for a chain 链长制 that are past their day or come to it within a week: those that the place laid down, or
/// one within it, and those whose bearer bears the place's name.
@Component
class DutiesToday implements Source {
    private static final int SOON_DAYS = 7;
    private final Governance governance;
    private final Chains chains;
    private final PlaceNames names;

    DutiesToday(Governance governance, Chains chains, PlaceNames names) {
        this.governance = governance;
        this.chains = chains;
        this.names = names;
    }

    @Override
    public List<Part> parts(Reader reader) {
        if (reader.person().role() == Role.ENTERPRISE) {
            return List.of();
        }
        var soon = reader.on().plusDays(SOON_DAYS);
        var own = governance.duties(null, reader.asOf()).stream().filter(duty -> concerns(duty, reader.place())).toList();
        return List.of(
                part(Section.OVERDUE, own.stream().filter(duty -> duty.on(reader.on()) == State.OVERDUE).toList(), reader),
                part(Section.DUE, own.stream().filter(duty -> isDue(duty, reader.on(), soon)).toList(), reader));
    }

    private static boolean isDue(Duty duty, LocalDate today, LocalDate soon) {
        return duty.on(today) == State.OPEN && !duty.what().due().isAfter(soon);
    }

    private boolean concerns(Duty duty, Place place) {
        var bearer = duty.what().bearer();
        return place.contains(duty.place())
                || names.nameOf(place).filter(name -> bearer.startsWith(name) || bearer.startsWith(shortened(name))).isPresent();
    }

    /// 甘孜州 for 甘孜藏族自治州, as offices write it.
    private static String shortened(String name) {
        return name.replaceFirst("(?:藏族|羌族|彝族)+自治", "");
    }

    private Part part(Section section, List<Duty> duties, Reader reader) {
        return new Part(section, duties.size(), duties.stream().limit(reader.most()).map(duty -> item(duty, reader)).toList());
    }

    private Item item(Duty duty, Reader reader) {
        var what = duty.what();
        var chain = chains.byCode(what.chain());
        return new Item(
                Kind.DUTY,
                what.told(),
                new Text(
                        chain.map(Chain::name).orElse(what.chain()) + " · " + what.bearer(),
                        chain.map(Chain::nameEn).orElse(what.chain()) + " · " + what.bearer()),
                null,
                duty.place(),
                what.due(),
                reader.daysPast(what.due()),
                "/chains/governance?chain=" + what.chain(),
                what.grounds().demo());
    }
}
