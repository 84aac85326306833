package org.yuanlian.ledger.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Stage;

/// Draws the standings that the live entries of one project give.
final class Drawing {
    private final EvidenceKinds kinds;
    private final Map<String, Timeline<String>> attributes = new LinkedHashMap<>();
    private final Map<Stage, Timeline<LocalDate>> plans = new EnumMap<>(Stage.class);
    private final Timeline<Money> verifiedAmount = new Timeline<>();
    private final Timeline<Money> statedAmount = new Timeline<>();
    private final Course course = new Course();
    private final Arrivals arrivals = new Arrivals();

    private Drawing(EvidenceKinds kinds) {
        this.kinds = kinds;
    }

    static List<Standing> of(List<Entry> live, EvidenceKinds kinds) {
        var drawing = new Drawing(kinds);
        live.stream()
                .sorted(Comparator.comparing(Entry::validOn).thenComparing(Entry::seq))
                .forEach(drawing::add);
        drawing.course.sort();
        return drawing.attributes.containsKey("name") ? drawing.standings() : List.of();
    }

    private void add(Entry entry) {
        var kind = kinds.kind(entry.kind());
        var stage = kind.stage();
        switch (kind.family()) {
            case STAGE, SETBACK, EXIT -> course.add(
                    entry.validOn(), kind.family(), Objects.requireNonNull(stage), entry.grade(), kind.formal());
            case PLAN -> plans.computeIfAbsent(Objects.requireNonNull(stage), _ -> new Timeline<>())
                    .put(entry.validOn(), LocalDate.parse(Objects.requireNonNull(entry.text())));
            case ATTRIBUTE -> attributes.computeIfAbsent(kind.id(), _ -> new Timeline<>())
                    .put(entry.validOn(), Objects.requireNonNullElse(entry.text(), ""));
            case AMOUNT, PROGRESS, BLOCKER -> {}
        }
        var amount = entry.amount();
        if (amount != null) {
            switch (kind.amount()) {
                case AGREED -> (entry.grade().verifies() ? verifiedAmount : statedAmount).put(entry.validOn(), amount);
                case ARRIVED -> arrivals.add(entry.validOn(), amount, entry.grade().verifies());
                case INVESTED, PLANNED, NOTHING -> {}
            }
        }
    }

    private List<Standing> standings() {
        var starts = new TreeSet<LocalDate>();
        starts.add(LocalDate.MIN);
        attributes.values().forEach(timeline -> starts.addAll(timeline.changes()));
        plans.values().forEach(timeline -> starts.addAll(timeline.changes()));
        starts.addAll(verifiedAmount.changes());
        starts.addAll(statedAmount.changes());
        var standings = new ArrayList<Standing>();
        for (var start : starts) {
            var next = standing(start);
            if (standings.isEmpty()) {
                standings.add(next);
            } else if (!standings.getLast().saysTheSameAs(next)) {
                standings.add(standings.removeLast().until(start));
                standings.add(next);
            }
        }
        return List.copyOf(standings);
    }

    private Standing standing(LocalDate day) {
        var planned = plansOn(day);
        Course.DueDays due = (stage, on) -> dueAfter(stage, on, planned);
        var amount = verifiedAmount.isEmpty() ? statedAmount.on(day) : verifiedAmount.on(day);
        return new Standing(
                day,
                LocalDate.MAX,
                attributesOn(day),
                amount,
                course.signedOn(),
                course.milestones(false),
                course.milestones(true),
                course.steps(false, due),
                course.steps(true, due),
                amount == null ? List.of() : arrivals.in(amount.currency()),
                planned);
    }

    private Attributes attributesOn(LocalDate day) {
        return new Attributes(
                Objects.requireNonNull(attribute("name", day)),
                attribute("investor", day),
                attribute("uscc", day),
                attribute("chain", day),
                attribute("industry", day),
                attribute("event", day),
                attribute("responsible-unit", day),
                attribute("responsible-person", day),
                attribute("note", day));
    }

    private @Nullable String attribute(String kind, LocalDate day) {
        var timeline = attributes.get(kind);
        return timeline == null ? null : timeline.on(day);
    }

    private SequencedMap<Stage, LocalDate> plansOn(LocalDate day) {
        var planned = new LinkedHashMap<Stage, LocalDate>();
        plans.forEach((stage, timeline) -> planned.put(stage, Objects.requireNonNull(timeline.on(day))));
        return Collections.unmodifiableSequencedMap(planned);
    }

    private LocalDate dueAfter(Stage stage, LocalDate on, SequencedMap<Stage, LocalDate> planned) {
        for (var plan : planned.entrySet()) {
            if (plan.getKey().compareTo(stage) > 0) {
                return plan.getValue();
            }
        }
        var limit = kinds.limitDays(stage);
        return limit < 0 ? LocalDate.MAX : on.plusDays(limit);
    }
}
