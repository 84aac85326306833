package org.yuanlian.perception;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuanlian.perception.TextNames.Entry;
import org.yuanlian.perception.TextNames.Kind;
import org.yuanlian.registry.Gazetteer;
import org.yuanlian.registry.Gazetteer.Form;

/// The names of the registry's base data in the forms that texts use. Needs no database, so that
/// extraction starts at once.
public final class ShippedNames {
    /// Short names that are ordinary words or stand for many things: only the full name counts.
    private static final Set<String> TOO_COMMON = Set.of(
            "南部", "前锋", "名山", "安居", "大安", "朝天", "九龙", "金川", "小金", "黑水", "新龙", "白玉", "东兴", "仁和", "金阳", "大英",
            "金牛", "嘉陵", "石棉", "合江", "市中", "船山", "江阳", "翠屏", "三台", "宝兴", "大竹", "平昌", "长宁", "高坪", "利州", "通江", "中江",
            "江安", "乡城", "得荣", "沙湾", "通川", "巴州", "东坡", "雨城");
    private static final Set<String> WORDS_NOT_FIRMS = Set.of("高新发展", "新希望");
    private static final List<String> NOT_FIRMS =
            List.of("院", "所", "大学", "学会", "协会", "商会", "委员会", "局", "厅", "政府", "管委会", "中心");
    private static final int SHORTEST_FIRM = 4;
    private static final Map<String, String> SHORT_ZONES = Map.of(
            "高新技术产业开发区", "高新区", "高新技术产业园区", "高新区", "经济技术开发区", "经开区", "经济开发区", "经开区");

    private final Map<String, String> regionNames = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    private ShippedNames() {}

    public static TextNames read() {
        return of(Gazetteer.shipped());
    }

    static TextNames of(Gazetteer known) {
        var names = new ShippedNames();
        names.regions(known.of(Gazetteer.Kind.REGION)
                .sorted(Comparator.comparingInt((Gazetteer.Entry region) -> depth(region.code()))
                        .thenComparing(Gazetteer.Entry::code))
                .toList());
        known.of(Gazetteer.Kind.PARK).forEach(names::park);
        known.of(Gazetteer.Kind.ORGANISATION).forEach(names::organisation);
        return new TextNames(names.entries);
    }

    private void regions(List<Gazetteer.Entry> regions) {
        var twice = new HashSet<String>();
        var once = new HashSet<String>();
        for (var region : regions) {
            if (region.form() == Form.FULL) {
                regionNames.put(region.code(), region.name());
                if (!once.add(region.name())) {
                    twice.add(region.name());
                }
            }
        }
        for (var region : regions) {
            switch (region.form()) {
                case FULL -> full(region, twice.contains(region.name()));
                case SHORT, ALIAS -> brief(region);
                case FORMER -> former(region);
            }
        }
    }

    /// 市中区 stands twice: it counts behind its city only.
    private void full(Gazetteer.Entry region, boolean ambiguous) {
        var name = ambiguous ? regionNames.get(region.code().substring(0, 4) + "00") + region.name() : region.name();
        taken.add(name);
        entries.add(new Entry(Kind.REGION, name, name, region.code()));
    }

    private void brief(Gazetteer.Entry region) {
        if (region.name().length() >= 2 && taken.add(region.name())) {
            var kind = TOO_COMMON.contains(region.name()) ? Kind.REGION_STEM : Kind.REGION;
            entries.add(new Entry(kind, region.name(), region.canonical(), region.code()));
        }
    }

    /// 双流县 is 双流区 now: the one in the same city whose name begins alike.
    private void former(Gazetteer.Entry region) {
        var stem = region.name().substring(0, region.name().length() - 1);
        var now = regionNames.entrySet().stream()
                .filter(current -> current.getKey().startsWith(region.code().substring(0, 4)) && !current.getKey().endsWith("00"))
                .filter(current -> current.getValue().startsWith(stem) && stem.length() >= 2)
                .toList();
        if (now.size() == 1 && taken.add(region.name())) {
            entries.add(new Entry(Kind.REGION, region.name(), now.getFirst().getValue(), now.getFirst().getKey()));
        }
    }

    private void park(Gazetteer.Entry park) {
        var forms = new LinkedHashSet<String>();
        forms.add(plain(park.name()));
        SHORT_ZONES.forEach((full, brief) -> {
            if (park.name().endsWith(full)) {
                var head = park.name().substring(0, park.name().length() - full.length());
                forms.add(head + brief);
                forms.add(head + "产业园区");
            }
        });
        var region = park.region();
        var city = region == null ? null : regionNames.get(region.substring(0, 4) + "00");
        if (city != null) {
            var stem = city.replaceAll("(藏族羌族|藏族|彝族)?自治州$|市$", "");
            List.copyOf(forms).forEach(form -> forms.add(form.startsWith(stem) || form.startsWith("四川") ? form : stem + form));
        }
        forms.forEach(form -> entries.add(new Entry(Kind.PARK, form, park.canonical(), region)));
    }

    private void organisation(Gazetteer.Entry organisation) {
        var name = plain(organisation.name());
        boolean han = name.codePoints().allMatch(c -> Character.isIdeographic(c) || c == '(' || c == ')');
        boolean firm = NOT_FIRMS.stream().noneMatch(organisation.canonical()::endsWith) && !WORDS_NOT_FIRMS.contains(name);
        if (han && firm && name.length() >= SHORTEST_FIRM) {
            entries.add(new Entry(Kind.ENTERPRISE, name, organisation.canonical(), organisation.region()));
        }
    }

    private static String plain(String name) {
        return name.replace('（', '(').replace('）', ')');
    }

    private static int depth(String code) {
        if (code.endsWith("0000")) {
            return 0;
        }
        return code.endsWith("00") ? 1 : 2;
    }
}
