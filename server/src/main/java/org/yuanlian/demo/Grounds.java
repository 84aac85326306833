package org.yuanlian.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanlian.demo.Ground.Site;
import org.yuanlian.demo.Ground.Trade;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.RegionCode.Level;
import org.yuanlian.registry.Parks;
import org.yuanlian.registry.Regions;

/// The real places and chains of the registry, weighted as a ground for made-up projects.
@Component
final class Grounds {
    /// A credit code whose check digit is right and whose digits belong to nobody.
    static final String DEMO_ENTERPRISE = "91510000MA0000000C";

    private static final Map<String, Integer> CITY_WEIGHT = Map.ofEntries(
            Map.entry("5101", 30), Map.entry("5107", 14), Map.entry("5106", 12), Map.entry("5115", 12),
            Map.entry("5105", 9), Map.entry("5114", 9), Map.entry("5111", 7), Map.entry("5103", 7),
            Map.entry("5109", 7), Map.entry("5110", 6), Map.entry("5113", 6), Map.entry("5117", 6),
            Map.entry("5116", 5), Map.entry("5120", 5), Map.entry("5104", 4), Map.entry("5108", 4),
            Map.entry("5118", 4), Map.entry("5119", 3), Map.entry("5134", 3), Map.entry("5132", 1),
            Map.entry("5133", 1));
    private static final List<Trade> TRADES = List.of(
            new Trade("新能源汽车及动力电池", "3841", List.of("磷酸铁锂正极材料", "动力电池模组", "锂电铜箔", "电池结构件", "电解液")),
            new Trade("晶硅光伏", "3825", List.of("高效电池片", "光伏组件", "光伏玻璃", "颗粒硅", "逆变器")),
            new Trade("新型显示", "3974", List.of("显示模组", "偏光片", "光学膜材", "玻璃基板", "驱动芯片封测")),
            new Trade("集成电路", "3973", List.of("功率器件", "芯片封装测试", "半导体靶材", "电子特气")),
            new Trade("生物医药", "2710", List.of("中药配方颗粒", "血液制品", "原料药", "高端医学影像设备", "医用耗材")),
            new Trade("航空航天与低空经济", "3741", List.of("无人机整机", "航空发动机零部件", "碳纤维构件", "卫星载荷")),
            new Trade("高端能源装备", "3811", List.of("燃机高温叶片", "特高压套管", "储能变流器", "核电阀门")),
            new Trade("化工新材料", "2651", List.of("可降解塑料", "电子级氢氟酸", "氟硅新材料", "高端树脂")),
            new Trade("新型储能", "3849", List.of("全钒液流储能系统", "钠离子电池", "储能电站集成")),
            new Trade("磁性材料", "3985", List.of("稀土永磁", "软磁粉芯", "微特电机")),
            new Trade("绿色建材", "3024", List.of("装配式构件", "节能门窗", "轻质墙板")),
            new Trade("软件和信息服务", "6513", List.of("工业软件研发", "数据标注基地", "智能网联平台")));
    private final Regions regions;
    private final Parks parks;

    Grounds(Regions regions, Parks parks) {
        this.regions = regions;
        this.parks = parks;
    }

    Ground ground() {
        var sites = new ArrayList<Site>();
        for (var region : regions.all()) {
            if (region.level() == Level.COUNTY) {
                var weight = CITY_WEIGHT.getOrDefault(region.code().value().substring(0, 4), 1);
                sites.add(new Site(Place.of(region.code()), region.name(), weight));
            }
        }
        for (var park : parks.all()) {
            if (park.place().park().isPresent() && park.place().region().level() == Level.COUNTY) {
                var weight = CITY_WEIGHT.getOrDefault(park.place().key().substring(0, 4), 1);
                sites.add(new Site(park.place(), park.name(), 6 * weight));
            }
        }
        return new Ground(sites, TRADES);
    }

    /// The park that the demonstration's park log-in belongs to.
    Place demoPark() {
        return parks.all().stream()
                .map(park -> park.place())
                .filter(place -> place.park().isPresent() && place.key().startsWith("510112"))
                .findFirst()
                .orElse(new Place("510112"));
    }
}
