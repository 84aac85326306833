package org.yuanlian.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.RegionCode;
import org.yuanlian.registry.RegionMatch.Abolished;
import org.yuanlian.registry.RegionMatch.Ambiguous;
import org.yuanlian.registry.RegionMatch.Found;
import org.yuanlian.registry.RegionMatch.Unknown;
import org.yuanlian.registry.base.BaseFiles;

class RegionsTests {
    private final Regions regions = Regions.read(BaseFiles.of(Map.of()));

    @Test
    void holdsTheProvinceItsCitiesAndItsCounties() {
        var byLevel = regions.all().stream().collect(Collectors.groupingBy(Region::level, Collectors.counting()));
        assertThat(byLevel).containsOnly(
                Map.entry(RegionCode.Level.PROVINCE, 1L),
                Map.entry(RegionCode.Level.CITY, 21L),
                Map.entry(RegionCode.Level.COUNTY, 183L));
    }

    @Test
    void givesEveryRegionItsParentAndAPointOnTheMap() {
        assertThat(regions.all()).allSatisfy(region -> {
            region.parent().ifPresent(parent -> assertThat(regions.byCode(parent)).isPresent());
            if (region.level() != RegionCode.Level.PROVINCE) {
                assertThat(region.at()).as(region.name()).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "绵阳市, 510700", "绵阳, 510700", "沿滩, 510311", "龙泉驿, 510112", "龙泉驿区, 510112",
        "四川省, 510000", "四川, 510000", "四川省绵阳市涪城区, 510703", "成都双流, 510116", "成都市双流区, 510116",
        "阿坝州, 513200", "凉山, 513400", "北川, 510726", "峨边, 511132", "内江市市中区, 511002",
        "乐山市中区, 511102", "荣县, 510321", "'  射 洪 市 ', 510981", "ｍ泸州, ''", "宣汉, 511722"
    })
    void findsNamesAsPeopleWriteThem(String written, String code) {
        var match = regions.byName(written);
        if (code.isEmpty()) {
            assertThat(match).isInstanceOf(Unknown.class);
            return;
        }
        assertThat(match).isInstanceOfSatisfying(
                Found.class, found -> assertThat(found.region().code().value()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "双流县, 510116", "郫县, 510117", "射洪县, 510981", "安县, 510705", "北川县, 510726", "渡口市, 510400",
        "雅安地区, 511800", "灌县, 510181", "眉山地区, 511400", "成都市新津县, 510118", "隆昌县, 511083"
    })
    void resolvesAnAbolishedNameToWhatTookItsPlace(String written, String successor) {
        var match = regions.byName(written);
        assertThat(match).isInstanceOf(Abolished.class);
        assertThat(match.one()).get().extracting(region -> region.code().value()).isEqualTo(successor);
        assertThat(match.problem(written, "Sheet1!B7")).get().extracting(Problem::code, Problem::where)
                .containsExactly("registry.region.abolished", "Sheet1!B7");
    }

    @Test
    void tellsAllSuccessorsOfADividedCounty() {
        assertThat(regions.byName("宜宾县")).isInstanceOfSatisfying(
                Abolished.class, gone -> assertThat(gone.successors()).extracting(Region::name).containsExactly("翠屏区", "叙州区"));
        assertThat(regions.byName("宜宾县").one()).isEmpty();
    }

    @Test
    void knowsThatAnAbolishedCityLiesOutsideToday() {
        assertThat(regions.byName("涪陵市")).isInstanceOfSatisfying(Abolished.class, gone -> {
            assertThat(gone.successors()).isEmpty();
            assertThat(gone.problem("涪陵市", "row 1")).get().extracting(Problem::maybe).asString().contains("outside");
        });
    }

    @Test
    void asksWhichOneWhereTwoBearTheName() {
        assertThat(regions.byName("市中区")).isInstanceOfSatisfying(Ambiguous.class, several -> assertThat(several.candidates())
                .extracting(region -> region.code().value())
                .containsExactly("511002", "511102"));
        assertThat(regions.byName("市中区", new RegionCode("511000")).one())
                .get()
                .extracting(region -> region.code().value())
                .isEqualTo("511002");
        assertThat(regions.byName("阿坝")).isInstanceOf(Ambiguous.class);
        assertThat(regions.byName("甘孜")).isInstanceOf(Ambiguous.class);
    }

    @Test
    void offersTheNearestNameForAMisspeltOne() {
        assertThat(regions.byName("龙泉绎区")).isEqualTo(new Unknown(List.of("龙泉驿区")));
        assertThat(regions.byName("深圳市")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"510124", "510622", "513901", "512600"})
    void resolvesAnAbolishedCode(String code) {
        assertThat(regions.ofCode(new RegionCode(code)))
                .isInstanceOfSatisfying(Abolished.class, gone -> assertThat(gone.successors()).isNotEmpty());
    }

    @Test
    void followsEveryFormerRegionToTheEnd() {
        assertThat(regions.former()).hasSize(319).allSatisfy(former -> {
            var match = regions.byName(former.city() + former.name());
            assertThat(match).as(former.toString()).isInstanceOfAny(Found.class, Abolished.class, Unknown.class);
            assertThat(former.successors()).as(former.toString()).isNotEmpty();
        });
    }

    @Test
    void tellsWhatStoodBeforeARegion() {
        assertThat(regions.historyOf(new RegionCode("510726"))).extracting(FormerRegion::name).containsOnly("北川县");
        assertThat(regions.historyOf(new RegionCode("510981"))).extracting(FormerRegion::name).containsOnly("射洪县");
    }
}
