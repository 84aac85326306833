package org.yuanlian.supervision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.ledger.Link;
import org.yuanlian.ledger.Link.End;
import org.yuanlian.supervision.LeadingFirm.Doubt;
import org.yuanlian.supervision.LeadingFirm.Ratio;
import org.yuanlian.supervision.LeadingFirm.Support;

/// The firms that others support.
///
/// @param unseen links to codes of which no project can be seen: in another region, or mistyped
public record LeadingFirms(List<LeadingFirm> firms, List<Link> unseen) {

    /// Firms are told apart by the credit code, else by name; those that bring most along first.
    public static LeadingFirms of(List<Link> links) {
        var unseen = links.stream().filter(link -> link.leading() == null).toList();
        var byFirm = links.stream()
                .filter(link -> link.leading() != null)
                .collect(Collectors.groupingBy(LeadingFirms::firm, LinkedHashMap::new, Collectors.toList()));
        var pairs = links.stream().map(LeadingFirms::pair).collect(Collectors.toSet());
        var firms = byFirm.values().stream()
                .map(own -> firm(own, pairs))
                .sorted(Comparator.comparing((LeadingFirm firm) -> firm.reported().value(), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparing(LeadingFirm::firm))
                .toList();
        return new LeadingFirms(firms, unseen);
    }

    private static LeadingFirm firm(List<Link> links, Collection<Map.Entry<String, String>> pairs) {
        var supports = links.stream().map(link -> new Support(link, doubt(link, pairs))).toList();
        var leads = distinct(links.stream().map(link -> Objects.requireNonNull(link.leading())).filter(lead -> !lead.exited()).toList());
        var counted = supports.stream().filter(Support::counts).map(Support::link).toList();
        var supporters = distinct(counted.stream().map(Link::supporting).toList());
        var proved = distinct(counted.stream().filter(link -> link.grade().verifies()).map(Link::supporting).toList());
        var first = Objects.requireNonNull(links.getFirst().leading());
        return new LeadingFirm(
                Objects.requireNonNullElse(first.firm(), first.code()),
                first.uscc(),
                leads,
                supports,
                Ratio.of(sum(supporters, End::cents), sum(leads, End::cents)),
                Ratio.of(sum(proved, End::arrivedVerifiedCents), sum(leads, End::arrivedVerifiedCents)));
    }

    private static @Nullable Doubt doubt(Link link, Collection<Map.Entry<String, String>> pairs) {
        var leading = Objects.requireNonNull(link.leading());
        if (link.supporting().project().equals(leading.project()) || link.supporting().isOfTheFirmOf(leading)) {
            return Doubt.SAME_FIRM;
        }
        if (link.supporting().exited() || leading.exited()) {
            return Doubt.EXITED;
        }
        return pairs.contains(Map.entry(leading.code(), link.supporting().code())) ? Doubt.CIRCLE : null;
    }

    private static Map.Entry<String, String> pair(Link link) {
        return Map.entry(link.supporting().code(), link.leadingCode());
    }

    private static String firm(Link link) {
        var leading = Objects.requireNonNull(link.leading());
        var name = leading.uscc() == null ? leading.firm() : leading.uscc();
        return Objects.requireNonNullElse(name, leading.code());
    }

    /// Who supports two projects of a firm brings the firm its money once.
    private static List<End> distinct(List<End> ends) {
        Map<UUID, End> byProject = new LinkedHashMap<>();
        ends.forEach(end -> byProject.putIfAbsent(end.project(), end));
        return new ArrayList<>(byProject.values());
    }

    private static long sum(List<End> ends, ToLongFunction<End> cents) {
        return ends.stream().mapToLong(cents).sum();
    }
}
