package org.yuanlian.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Comparison.Basis;
import org.yuanlian.ledger.WaitingTimes.Wait;

/// How long projects took from stage to stage, by park and industry.
public final class Experience {
    private final int industryDigits;
    private final Map<Group, List<Wait>> waits = new HashMap<>();
    private final Map<Group, WaitingTimes> times = new HashMap<>();

    /// @param park null for all parks and all that is in none
    /// @param industry the first digits of the industry; null for all
    public record Group(Stretch stretch, @Nullable String park, @Nullable String industry) {}

    public Experience(int industryDigits) {
        this.industryDigits = industryDigits;
    }

    /// @param park null where the projects are in none
    public void add(Stretch stretch, @Nullable String park, @Nullable String industry, List<Wait> some) {
        add(new Group(stretch, null, null), some);
        if (industry != null) {
            add(new Group(stretch, null, industry), some);
            if (park != null) {
                add(new Group(stretch, park, industry), some);
            }
        }
        if (park != null) {
            add(new Group(stretch, park, null), some);
        }
    }

    private void add(Group group, List<Wait> some) {
        waits.computeIfAbsent(group, _ -> new ArrayList<>()).addAll(some);
    }

    /// The likest projects of which at least so many got on; all projects where there are none such.
    public Comparison like(Stretch stretch, Place place, @Nullable String industry, int least) {
        var trade = industry == null || industry.length() < industryDigits ? null : industry.substring(0, industryDigits);
        if (trade != null) {
            var here = times(new Group(stretch, place.park().isPresent() ? place.key() : "", trade));
            if (here.reached() >= least) {
                return new Comparison(Basis.PARK_INDUSTRY, here);
            }
            var everywhere = times(new Group(stretch, null, trade));
            if (everywhere.reached() >= least) {
                return new Comparison(Basis.INDUSTRY, everywhere);
            }
        }
        return new Comparison(Basis.ALL, times(new Group(stretch, null, null)));
    }

    public List<Group> groups() {
        return List.copyOf(waits.keySet());
    }

    public WaitingTimes times(Group group) {
        return times.computeIfAbsent(
                group, wanted -> WaitingTimes.of(Objects.requireNonNullElse(waits.get(wanted), List.of())));
    }
}
