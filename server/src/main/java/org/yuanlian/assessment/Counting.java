package org.yuanlian.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.assessment.declared.Measure;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.declared.ScoreSheet.Item;
import org.yuanlian.assessment.declared.ScoreSheet.Subject;
import org.yuanlian.assessment.scoring.Measured;
import org.yuanlian.assessment.scoring.Measured.Missing;
import org.yuanlian.assessment.store.MeasureRows;
import org.yuanlian.assessment.store.MeasureRows.Members;
import org.yuanlian.assessment.store.MeasureRows.Pair;
import org.yuanlian.assessment.store.MeasureRows.Wanted;
import org.yuanlian.assessment.store.TargetRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.RegionCode.Level;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Region;
import org.yuanlian.registry.Regions;

/// Finds what places have under the items of a sheet as of a pair, in three statements at most. It needs a
/// scope that reaches the places asked for.
@Component
public class Counting {
    static final Place PROVINCE = new Place("510000");
    private final MeasureRows measures;
    private final TargetRows targets;
    private final Regions regions;
    private final List<String> chains;

    Counting(MeasureRows measures, TargetRows targets, Regions regions, Chains chains) {
        this.measures = measures;
        this.targets = targets;
        this.regions = regions;
        this.chains = chains.all().stream().map(Chain::code).toList();
    }

    /// The places that a sheet scores, with their names.
    public SequencedMap<Place, String> places(ScoreSheet sheet) {
        var level = sheet.subject() == Subject.CITY ? Level.CITY : Level.COUNTY;
        var places = new LinkedHashMap<Place, String>();
        regions.all().stream()
                .filter(region -> region.level() == level)
                .sorted((one, other) -> Place.of(one.code()).compareTo(Place.of(other.code())))
                .forEach((Region region) -> places.put(Place.of(region.code()), region.name()));
        return places;
    }

    /// @param within the province, or the one place asked for
    @Transactional(readOnly = true)
    public SequencedMap<Place, Map<String, Measured>> of(ScoreSheet sheet, int year, AsOf asOf, Place within) {
        var counted = measures.count(new Wanted(sheet, year, asOf, within, chains));
        var handedIn = needsTargets(sheet) ? targets.targets(year, within, asOf.recordedAt()) : List.<Target>of();
        var letters = sheet.subject() == Subject.CITY ? 4 : 6;
        var flagged = needsFlags(sheet) ? targets.flagged(year, within, asOf.recordedAt(), letters) : Map.<String, Long>of();
        var found = new LinkedHashMap<Place, Map<String, Measured>>();
        for (var place : places(sheet).keySet()) {
            if (within.contains(place)) {
                var own = handedIn.stream().filter(target -> target.place().equals(place)).toList();
                var flags = flagged.getOrDefault(place.key().substring(0, letters), 0L);
                found.put(place, measured(sheet, counted.getOrDefault(place, Map.of()), own, flags));
            }
        }
        return found;
    }

    /// The projects behind one item of one place, as far as the caller may see them.
    @Transactional(readOnly = true)
    public Members members(ScoreSheet sheet, int year, AsOf asOf, Place place, Item item, int offset, int limit) {
        return measures.members(new Wanted(sheet, year, asOf, place, chains), item, offset, limit);
    }

    private static Map<String, Measured> measured(ScoreSheet sheet, Map<String, Pair> counted, List<Target> targets, long flags) {
        var values = new LinkedHashMap<String, Measured>();
        for (var item : sheet.items()) {
            values.put(item.id(), measured(item, counted.get(item.id()), targets, flags));
        }
        return values;
    }

    private static Measured measured(Item item, @Nullable Pair counted, List<Target> targets, long flags) {
        var numerator = counted == null ? BigDecimal.ZERO : counted.numerator();
        var denominator = counted == null ? null : counted.denominator();
        return switch (item.measure()) {
            case PERFORMANCE_RATE, START_RATE, START_OR_COMPLETION_RATE, PRODUCTION_RATE, FUNDING_RATE, LEADING_INDUSTRY_SHARE ->
                Measured.share(numerator, denominator == null ? BigDecimal.ZERO : denominator);
            case ARRIVED_OVER_TASK, SIGNED_OVER_TASK, AMOUNT_OVER_TASK -> targets.stream()
                    .filter(target -> target.task() == item.measure().task())
                    .findFirst()
                    .map(task -> new Measured(numerator, task.value(), null, task.evidence()))
                    .orElseGet(() -> Measured.missing(Missing.NO_TASK, numerator));
            case NEW_PROJECTS_FROM, STARTS_OVERDUE -> Measured.count(numerator);
            case INTEGRITY_FLAGS -> Measured.count(BigDecimal.valueOf(flags));
            case MANUAL -> targets.stream()
                    .filter(target -> Objects.equals(target.named(), item.named()))
                    .findFirst()
                    .map(value -> new Measured(value.value(), null, null, value.evidence()))
                    .orElseGet(() -> Measured.missing(Missing.NOT_HANDED_IN, null));
        };
    }

    private static boolean needsTargets(ScoreSheet sheet) {
        return sheet.items().stream().anyMatch(item -> item.measure() == Measure.MANUAL || item.measure().task() != null);
    }

    private static boolean needsFlags(ScoreSheet sheet) {
        return sheet.items().stream().anyMatch(item -> item.measure() == Measure.INTEGRITY_FLAGS);
    }
}
