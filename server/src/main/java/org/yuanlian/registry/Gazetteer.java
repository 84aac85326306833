package org.yuanlian.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.RegionCode;
import org.yuanlian.registry.base.BaseFiles;
import org.yuanlian.registry.base.BaseRow;

/// Every name of the base data, for finding them in texts. Needs neither a database nor the server.
public record Gazetteer(List<Entry> entries) {
    public enum Kind {
        REGION,
        PARK,
        ORGANISATION,
        CHAIN,
        LEADING_INDUSTRY,
        INDUSTRY
    }

    /// How sure a name is: a short form may be an ordinary word, a former one names what is gone.
    public enum Form {
        FULL,
        SHORT,
        ALIAS,
        FORMER
    }

    /// @param name as it may stand in a text
    /// @param canonical as the registry calls it
    /// @param code of a region, trade or chain; id of a park or organisation
    /// @param region where it lies, or null where that is not known
    public record Entry(Kind kind, Form form, String name, String canonical, String code, @Nullable String region) {}

    public static Gazetteer shipped() {
        return read(BaseFiles.of(Map.of()));
    }

    public static Gazetteer read(BaseFiles files) {
        var entries = new ArrayList<Entry>();
        Regions.read(files).all().forEach(region -> addRegion(entries, region));
        Regions.read(files).former().forEach(former -> entries.add(new Entry(
                Kind.REGION, Form.FORMER, former.name(), former.name(), former.code().value(), former.code().value())));
        Parks.read(files).all().forEach(park -> addNamed(
                entries, Kind.PARK, park.name(), park.aliases(), park.id(), park.place().region().value()));
        files.rows("organisations").forEach(row -> addOrganisation(entries, row));
        Chains.read(files).all().forEach(chain -> addNamed(
                entries, Kind.CHAIN, chain.name(), chain.aliases(), chain.code(), null));
        var industries = Industries.read(files);
        industries.leading().forEach(industry -> addNamed(
                entries, Kind.LEADING_INDUSTRY, industry.name(), List.of(), industry.code(), null));
        industries.all().forEach(industry -> addNamed(
                entries, Kind.INDUSTRY, industry.name(), List.of(), industry.code(), null));
        return new Gazetteer(List.copyOf(entries));
    }

    public Stream<Entry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind == kind);
    }

    private static void addRegion(List<Entry> entries, Region region) {
        var code = region.code().value();
        entries.add(new Entry(Kind.REGION, Form.FULL, region.name(), region.name(), code, code));
        if (!region.shortName().equals(region.name())) {
            entries.add(new Entry(Kind.REGION, Form.SHORT, region.shortName(), region.name(), code, code));
        }
        if (region.level() == RegionCode.Level.CITY && region.name().endsWith("州")) {
            entries.add(new Entry(Kind.REGION, Form.ALIAS, region.shortName() + "州", region.name(), code, code));
        }
    }

    private static void addOrganisation(List<Entry> entries, BaseRow row) {
        addNamed(
                entries,
                Kind.ORGANISATION,
                row.text("name"),
                row.list("aliases"),
                row.text("id"),
                row.optional("region").orElse(null));
    }

    private static void addNamed(
            List<Entry> entries, Kind kind, String name, List<String> aliases, String code, @Nullable String region) {
        entries.add(new Entry(kind, Form.FULL, name, name, code, region));
        aliases.forEach(alias -> entries.add(new Entry(kind, Form.ALIAS, alias, name, code, region)));
    }
}
