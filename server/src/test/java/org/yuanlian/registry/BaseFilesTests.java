package org.yuanlian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.RegionCode;
import org.yuanlian.registry.Gazetteer.Kind;
import org.yuanlian.registry.base.BaseFiles;

/// What the shipped base data hold, and that nothing in them hangs in the air.
class BaseFilesTests {
    private final BaseFiles files = BaseFiles.of(Map.of());
    private final Regions regions = Regions.read(files);

    static Iterable<String> names() {
        return BaseFiles.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesASourceInEveryRow(String name) {
        assertThat(files.rows(name)).isNotEmpty().allSatisfy(row -> assertThat(row.text("source")).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesNoFileOfOurOwnWorkshop(String name) {
        assertThat(files.rows(name)).noneMatch(row -> row.text("source").matches(".*(seed \\d|index id|/work/).*"));
    }

    @Test
    void holdsTheZonesWithTheirAreasKeptApart() {
        var parks = Parks.read(files);
        assertThat(parks.all()).hasSize(56);
        assertThat(parks.all().stream().filter(Park::verified)).hasSizeBetween(25, 34);
        assertThat(parks.all()).allSatisfy(park -> {
            assertThat(park.place().park()).contains(park.id());
            assertThat(regions.byCode(park.place().region())).isPresent();
        });
        assertThat(parks.all().stream().filter(park -> park.area() != null)
                        .collect(Collectors.groupingBy(park -> Objects.requireNonNull(park.area()).kind())))
                .containsOnlyKeys(Park.AreaKind.APPROVED, Park.AreaKind.PLANNED, Park.AreaKind.STATED);
    }

    @ParameterizedTest
    @CsvSource({
        "成都经开区, 成都经济技术开发区", "自贡沿滩高新技术产业园区, 沿滩高新技术产业园区", "成都高新区, 成都高新技术产业开发区",
        "绵阳高新区（科技城直管区）, 绵阳高新技术产业开发区", "北川经开区, 四川北川经济开发区", "达州东部经开区, 达州东部经开区",
        "资阳市临空经济区, 资阳临空经济区", "眉山高新区, 眉山高新技术产业园区"
    })
    void findsAParkByTheNamesInUse(String written, String name) {
        assertThat(Parks.read(files).byName(written)).get().extracting(Park::name).isEqualTo(name);
    }

    @Test
    void findsTheParksOfAPlace() {
        var longquanyi = Parks.read(files).within(new Place("510112"));
        assertThat(longquanyi).extracting(Park::name).contains("成都经济技术开发区", "西部氢能产业园");
        assertThat(longquanyi).allMatch(park -> park.place().key().startsWith("510112."));
    }

    @Test
    void holdsTheWholeStandardOfTrades() {
        var industries = Industries.read(files);
        assertThat(industries.all()).hasSize(1971);
        assertThat(industries.all().stream().collect(Collectors.groupingBy(Industry::level, Collectors.counting())))
                .containsOnly(
                        Map.entry(Industry.Level.SECTION, 20L),
                        Map.entry(Industry.Level.DIVISION, 97L),
                        Map.entry(Industry.Level.GROUP, 473L),
                        Map.entry(Industry.Level.CLASS, 1381L));
        assertThat(industries.byCode("C3841")).isEqualTo(industries.byCode("3841")).isPresent();
        assertThat(industries.byCode("A3841")).isEmpty();
        assertThat(industries.search("锂离子电池")).extracting(Industry::code).contains("3841");
    }

    @Test
    void marksWhatNobodyComparedWithAnOfficialList() {
        assertThat(Industries.read(files).leading()).hasSize(6).noneMatch(LeadingIndustry::verified);
        assertThat(Chains.read(files).all()).noneMatch(Chain::verified);
        var leading = Industries.read(files).leading().stream().map(LeadingIndustry::code).toList();
        assertThat(Chains.read(files).all()).allMatch(chain -> leading.contains(chain.leadingIndustry()));
    }

    @ParameterizedTest
    @CsvSource({"新型显示产业链, new-display", "低空经济, aerospace-low-altitude", "磁性材料产业, magnetic-materials"})
    void findsAChainByTheNamesInUse(String written, String code) {
        assertThat(Chains.read(files).byName(written)).get().extracting(Chain::code).isEqualTo(code);
    }

    @Test
    void countsTheWorkingDaysOfTheNoticesTo2026() {
        var calendar = HolidayNotices.read(files).calendar();
        assertThat(calendar.workingDaysIn(Year.of(2026))).isEqualTo(248);
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 13), 2)).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(calendar.years()).contains(2007, 2026).doesNotContain(2027);
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 12, 28), 10))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2027");
    }

    @Test
    void takesTheCalendarOfTheOverridingFolder(@TempDir Path folder) throws IOException {
        var base = Files.createDirectories(folder.resolve("base"));
        Files.writeString(base.resolve("calendar-years.csv"), "year,source\n2027,a notice\n");
        Files.writeString(base.resolve("calendar-days.csv"), "date,kind,holiday,source\n2027-01-01,rest,元旦,a notice\n");
        var overridden = BaseFiles.of(Map.of("YUANLIAN_DECLARATIONS", folder.toString()));
        assertThat(HolidayNotices.read(overridden).calendar().plusWorkingDays(LocalDate.of(2027, 1, 1), 1))
                .isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(Regions.read(overridden).all()).hasSize(205);
        assertThat(overridden.hash()).isNotEqualTo(files.hash());
    }

    @Test
    void namesFileLineAndColumnOfAFaultyRow(@TempDir Path folder) throws IOException {
        var base = Files.createDirectories(folder.resolve("base"));
        Files.writeString(base.resolve("calendar-days.csv"), "date,kind,holiday,source\n2027-01-01,rests,元旦,a notice\n");
        var faulty = BaseFiles.of(Map.of("YUANLIAN_DECLARATIONS", folder.toString()));
        assertThatThrownBy(() -> HolidayNotices.read(faulty))
                .hasMessageContaining("calendar-days.csv:2 kind")
                .hasMessageContaining("work, rest");
    }

    @Test
    void listsTheNamesOfEveryKindForTexts() {
        var gazetteer = Gazetteer.shipped();
        assertThat(gazetteer.entries().stream().map(Gazetteer.Entry::kind).distinct()).containsOnly(Kind.values());
        var parks = new HashSet<String>();
        gazetteer.of(Kind.PARK).forEach(entry -> parks.add(entry.name()));
        assertThat(parks).contains("达州东部经开区", "自贡食品产业园", "成都经开区");
        assertThat(gazetteer.of(Kind.ORGANISATION)).anySatisfy(entry -> {
            assertThat(entry.name()).isEqualTo("美亚迪光电");
            assertThat(entry.canonical()).isEqualTo("深圳市美亚迪光电有限公司");
        });
        assertThat(gazetteer.of(Kind.REGION)).hasSizeGreaterThan(205 + 319);
    }

    @Test
    void refersOnlyToSubjectsThatExist() {
        var parks = Parks.read(files);
        assertThat(files.rows("observations")).hasSize(32).allSatisfy(row -> {
            var subject = row.text("subject");
            assertThat(row.text("subjectKind").equals("park")
                            ? parks.byId(subject).isPresent()
                            : regions.byCode(new RegionCode(subject)).isPresent())
                    .as(subject)
                    .isTrue();
        });
    }
}
