package org.yuanlian.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.recall.Glance;
import org.yuanlian.ledger.store.Lines;

/// Answers which projects there are, as of any pair of days, in the caller's region.
@Component
public class Portfolios {
    private static final Comparator<Glance> LONGEST = Comparator.comparingInt(Glance::due).thenComparing(project -> project.project().toString());
    private final Recollection recollection;
    private final Lines lines;

    Portfolios(Recollection recollection, Lines lines) {
        this.recollection = recollection;
        this.lines = lines;
    }

    @Transactional(readOnly = true)
    public Portfolio list(Selection wanted, Order order, boolean descending, int offset, int limit) {
        var total = lines.total(wanted);
        return new Portfolio(total.count(), total.agreed(), lines.page(wanted, order, descending, offset, limit));
    }

    /// The lines alone, without how many there are in all.
    @Transactional(readOnly = true)
    public List<Portfolio.Line> page(Selection wanted, Order order, boolean descending, int offset, int limit) {
        return lines.page(wanted, order, descending, offset, limit);
    }

    /// These as they stood, the longest overdue first.
    @Transactional(readOnly = true)
    public List<Portfolio.Line> of(List<UUID> projects, Selection wanted) {
        return lines.overdue(projects, wanted);
    }

    /// What has waited longest beyond its term in each of the places, the province or its cities, all of it in the order of
    /// its days. There may be more.
    @Transactional(readOnly = true)
    public List<Portfolio.Line> longestOverdue(Selection wanted, Collection<Place> places, int each) {
        return recollection
                .of(wanted)
                .map(projects -> lines.overdue(longestOverdue(projects, places, each), wanted))
                .orElseGet(() -> lines.longestOverdue(wanted, each));
    }

    private static List<UUID> longestOverdue(Stream<Glance> projects, Collection<Place> places, int each) {
        var overdue = projects.filter(Glance::isOverdue).sorted(LONGEST).toList();
        return places.stream()
                .flatMap(place -> overdue.stream().filter(project -> place.contains(project.place())).limit(each))
                .map(Glance::project)
                .distinct()
                .toList();
    }

    /// One column a stage that any project stands in, the longest overdue first.
    @Transactional(readOnly = true)
    public List<Portfolio.Column> board(Selection wanted, int perStage) {
        var first = lines.board(wanted, perStage).stream()
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(
                        wanted.verified() ? line.verifiedStage() : line.stage(), "a board shows lines with a stage")));
        return lines.byStage(wanted).stream()
                .map(total -> new Portfolio.Column(
                        total.stage(),
                        total.count(),
                        total.agreed(),
                        total.overdue(),
                        first.getOrDefault(total.stage(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Lines.Total total(Selection wanted) {
        return lines.total(wanted);
    }

    @Transactional(readOnly = true)
    public Optional<Portfolio.Line> one(UUID project, Selection wanted) {
        return Optional.ofNullable(lines.one(project, wanted));
    }
}
