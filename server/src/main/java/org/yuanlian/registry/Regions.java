package org.yuanlian.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.RegionCode;
import org.yuanlian.registry.base.BaseFiles;
import org.yuanlian.registry.base.BaseRow;

/// The divisions of the province, those of today and those before.
public final class Regions {
    private static final List<String> PROVINCE = List.of("四川省", "四川");
    private final SortedMap<RegionCode, Region> current = new TreeMap<>();
    private final List<FormerRegion> former;
    private final Map<String, List<Region>> byName;
    private final Map<String, List<Region>> byShortName;

    private Regions(List<Region> current, List<FormerRegion> former) {
        current.forEach(region -> this.current.put(region.code(), region));
        this.former = List.copyOf(former);
        this.byName = grouped(Region::name);
        this.byShortName = grouped(Region::shortName);
        // a prefecture is also called by its first word and 州
        current.stream().filter(region -> region.name().endsWith("自治州")).forEach(region -> byName.put(
                region.shortName() + "州", List.of(region)));
    }

    public static Regions read(BaseFiles files) {
        return new Regions(
                files.rows("regions").stream().map(Regions::region).toList(),
                files.rows("region-history").stream().map(Regions::formerRegion).toList());
    }

    private static Region region(BaseRow row) {
        var at = row.number("lon").flatMap(lon -> row.number("lat").map(lat -> new Position(lon, lat)));
        return new Region(
                new RegionCode(row.text("code")), row.text("name"), row.year("since"), at.orElse(null), row.text("source"));
    }

    private static FormerRegion formerRegion(BaseRow row) {
        return new FormerRegion(
                new RegionCode(row.text("code")),
                row.text("name"),
                row.text("city"),
                row.year("since"),
                row.year("until"),
                row.list("successors").stream().map(RegionCode::new).toList(),
                row.text("source"));
    }

    private Map<String, List<Region>> grouped(Function<Region, String> name) {
        return current.values().stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }

    /// All of today, by code.
    public Collection<Region> all() {
        return List.copyOf(current.values());
    }

    public Optional<Region> byCode(RegionCode code) {
        return Optional.ofNullable(current.get(code));
    }

    public List<Region> within(RegionCode code) {
        return current.values().stream()
                .filter(region -> !region.code().equals(code) && code.contains(region.code()))
                .toList();
    }

    /// Reads a code of any year.
    public RegionMatch ofCode(RegionCode code) {
        return byCode(code).<RegionMatch>map(RegionMatch.Found::new).orElseGet(() -> former.stream()
                .filter(region -> region.code().equals(code))
                .max(Comparator.comparingInt(FormerRegion::until))
                .<RegionMatch>map(this::abolished)
                .orElseGet(() -> new RegionMatch.Unknown(List.of())));
    }

    /// Reads a name as people write it: 绵阳市, 绵阳, 四川省绵阳市涪城区, 成都双流, or one that is abolished.
    public RegionMatch byName(String written) {
        var name = withoutProvince(RegionNames.tidy(written));
        return today(byName.get(name))
                .or(() -> inItsCity(name))
                .or(() -> today(byShortName.get(name)))
                .or(() -> before(name, former))
                .orElseGet(() -> new RegionMatch.Unknown(Nearest.all(name, byName.keySet(), 3)));
    }

    /// Reads a name that is known to lie in a city or in the province: 市中区 in 511000.
    public RegionMatch byName(String written, RegionCode within) {
        return byName(written) instanceof RegionMatch.Ambiguous several
                ? today(several.candidates().stream().filter(r -> within.contains(r.code())).toList()).orElse(several)
                : byName(written);
    }

    /// What stood before a division of today: what had its code, and what became part of it.
    public List<FormerRegion> historyOf(RegionCode code) {
        return former.stream()
                .filter(region -> region.code().equals(code) || lastSuccessors(region).contains(code))
                .sorted(Comparator.comparingInt(FormerRegion::since))
                .toList();
    }

    public List<FormerRegion> former() {
        return former;
    }

    private static String withoutProvince(String name) {
        return PROVINCE.stream()
                .filter(prefix -> name.startsWith(prefix) && !PROVINCE.contains(name))
                .map(prefix -> name.substring(prefix.length()))
                .findFirst()
                .orElse(name);
    }

    private static Optional<RegionMatch> today(@Nullable List<Region> regions) {
        if (regions == null || regions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                regions.size() == 1 ? new RegionMatch.Found(regions.getFirst()) : new RegionMatch.Ambiguous(List.copyOf(regions)));
    }

    private Optional<RegionMatch> inItsCity(String name) {
        return current.values().stream()
                .filter(region -> region.level() == RegionCode.Level.CITY)
                .flatMap(city -> Stream.of(city.name(), city.shortName(), city.shortName() + "州")
                        .filter(prefix -> name.startsWith(prefix) && name.length() > prefix.length())
                        .flatMap(prefix -> county(city, name.substring(prefix.length())).stream()))
                .findFirst();
    }

    private Optional<RegionMatch> county(Region city, String rest) {
        var counties = within(city.code());
        return today(counties.stream().filter(county -> county.name().equals(rest)).toList())
                .or(() -> today(counties.stream().filter(county -> county.shortName().equals(rest)).toList()))
                .or(() -> before(rest, former.stream().filter(f -> f.city().equals(city.name())).toList()));
    }

    private Optional<RegionMatch> before(String name, List<FormerRegion> among) {
        return latest(among, FormerRegion::name, name)
                .or(() -> latest(among, FormerRegion::shortName, name))
                .map(this::abolished);
    }

    private static Optional<FormerRegion> latest(
            List<FormerRegion> among, Function<FormerRegion, String> naming, String name) {
        return among.stream().filter(f -> naming.apply(f).equals(name)).max(Comparator.comparingInt(FormerRegion::until));
    }

    private RegionMatch abolished(FormerRegion region) {
        var successors = lastSuccessors(region).stream().flatMap(code -> byCode(code).stream()).toList();
        return new RegionMatch.Abolished(region, successors);
    }

    private Set<RegionCode> lastSuccessors(FormerRegion region) {
        var last = new LinkedHashSet<RegionCode>();
        region.successors().forEach(code -> follow(code, region.until(), last));
        return last;
    }

    private void follow(RegionCode code, int year, Set<RegionCode> last) {
        var next = former.stream()
                .filter(region -> region.code().equals(code) && region.until() > year)
                .min(Comparator.comparingInt(FormerRegion::until));
        if (next.isEmpty()) {
            last.add(code);
            return;
        }
        next.get().successors().forEach(successor -> follow(successor, next.get().until(), last));
    }
}
