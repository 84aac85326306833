package org.yuanlian.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Position;
import org.yuanlian.registry.Region;
import org.yuanlian.search.Findable;
import org.yuanlian.search.Shown;
import org.yuanlian.search.Source;
import org.yuanlian.search.Vocabulary;

/// As many firms as are wanted, each the same whenever it is made up.
final class MadeUpFirms implements Source {
    static final List<String> PRODUCTS = List.of(
            "磷酸铁锂", "正极材料", "动力电池", "光伏玻璃", "逆变器", "显示模组", "偏光片", "功率器件", "芯片封装", "血液制品", "原料药", "无人机",
            "碳纤维", "燃机叶片", "储能变流器", "核电阀门", "可降解塑料", "氢氟酸", "钠离子电池", "白酒酿造", "泡菜加工", "生猪屠宰", "家具制造",
            "服装加工", "机床主轴", "工业机器人", "传感器", "光纤光缆", "轨道车辆", "钒钛钢材", "玄武岩纤维", "医用耗材", "中药饮片", "水泥制品");
    private static final String SYLLABLES = "恒泰华瑞德盛鑫达远航中科天成金川蓉信诚宏业立新创汇通安康永丰东方源兴明辉";
    private static final int PART = 5000;
    private final int firms;
    private final List<Region> counties;
    private final Vocabulary vocabulary;

    MadeUpFirms(int firms, Collection<Region> regions, Vocabulary vocabulary) {
        this.firms = firms;
        this.counties = regions.stream().filter(region -> region.at() != null && !region.code().value().endsWith("00")).toList();
        this.vocabulary = vocabulary;
    }

    @Override
    public String kind() {
        return "firm";
    }

    @Override
    public Text title() {
        return new Text("企业", "Firms");
    }

    @Override
    public long count() {
        return firms;
    }

    @Override
    public void all(Consumer<List<Findable>> part) {
        for (var from = 0; from < firms; from += PART) {
            part.accept(IntStream.range(from, Math.min(firms, from + PART)).mapToObj(this::firm).toList());
        }
    }

    @Override
    public List<Findable> of(Collection<String> ids) {
        return ids.stream().map(id -> firm(Integer.parseInt(id))).toList();
    }

    @Override
    public Map<String, Shown> shown(Collection<String> ids) {
        return of(ids).stream().collect(Collectors.toMap(
                Findable::id, firm -> new Shown(firm.name(), firm.text(), firm.text(), false, "/firms/" + firm.id(), true)));
    }

    Region county(Random random) {
        return counties.get(random.nextInt(counties.size()));
    }

    private Findable firm(int number) {
        var random = new Random(number * 31L + 7);
        var county = county(random);
        var product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        var other = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        var brand = new StringBuilder();
        for (var i = 0; i < 3; i++) {
            brand.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
        }
        var name = county.shortName() + brand + (random.nextInt(3) == 0 ? product : "") + "有限公司";
        var place = Place.of(county.code());
        return new Findable(
                Integer.toString(number),
                new Findable.ByPlace(place, null),
                name,
                new ArrayList<>(List.of("91" + (5_100_000_000L + number) + "X")),
                "主营" + product + "、" + other + "的研发、生产和销售，面向西南地区的制造企业配套供货",
                place,
                around(county, random),
                Set.copyOf(vocabulary.in(product)));
    }

    private static Position around(Region county, Random random) {
        var at = Objects.requireNonNull(county.at());
        return new Position(moved(at.lon(), random), moved(at.lat(), random));
    }

    private static BigDecimal moved(BigDecimal degrees, Random random) {
        return degrees.add(BigDecimal.valueOf(random.nextGaussian() * 0.08)).setScale(5, RoundingMode.HALF_UP);
    }
}
