package org.yuanlian.perception;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.Gazetteer.Entry;
import org.yuanlian.perception.Gazetteer.Kind;

/// The regions and parks that ship with the system, with the short names that texts use for them. Needs
/// no database, so that extraction starts at once.
public final class ShippedNames {
    /// Short names that are ordinary words or stand for many things: only the full name counts.
    private static final Set<String> TOO_COMMON = Set.of(
            "南部", "前锋", "名山", "安居", "大安", "朝天", "九龙", "金川", "小金", "黑水", "新龙", "白玉", "东兴", "仁和", "金阳", "大英",
            "金牛", "嘉陵", "石棉", "合江", "市中", "船山", "江阳", "翠屏", "三台", "宝兴", "大竹", "平昌", "长宁", "高坪", "利州", "通江", "中江",
            "江安", "乡城", "得荣", "沙湾", "通川", "巴州", "东坡", "雨城", "华蓥山");
    private static final List<String> ENDINGS =
            List.of("藏族羌族自治州", "藏族自治州", "彝族自治州", "羌族自治县", "彝族自治县", "藏族自治县", "省", "市", "区", "县");
    private static final Map<String, String> SHORT_ZONES = ordered(
            "高新技术产业开发区", "高新区", "高新技术产业园区", "高新区", "经济技术开发区", "经开区", "经济开发区", "经开区");

    private ShippedNames() {}

    /// What lies in the folder `base` on the class path; nothing where nothing is there.
    public static Gazetteer gazetteer() {
        return read("/base/regions.csv", "/base/parks.csv");
    }

    public static Gazetteer read(String regions, String parks) {
        var entries = new ArrayList<Entry>();
        var names = new HashMap<String, String>();
        var rows = rows(regions);
        rows.forEach(row -> names.put(row.getField("code"), row.getField("name")));
        addRegions(entries, rows, names);
        for (var row : rows(parks)) {
            addPark(entries, row, names);
        }
        return new Gazetteer(entries);
    }

    private static void addRegions(List<Entry> entries, List<NamedCsvRecord> rows, Map<String, String> names) {
        var codes = new HashMap<String, String>();
        var twice = new HashSet<String>();
        rows.forEach(row -> {
            if (codes.put(row.getField("name"), row.getField("code")) != null) {
                twice.add(row.getField("name"));
            }
        });
        var taken = new HashSet<String>();
        rows.stream().sorted(Comparator.comparing((NamedCsvRecord row) -> depth(row.getField("code"))).thenComparing(row -> row.getField("code"))).forEach(row -> {
            var name = row.getField("name");
            var code = row.getField("code");
            if (twice.contains(name)) {
                var city = names.get(code.substring(0, 4) + "00");
                entries.add(new Entry(Kind.REGION, city + name, city + name, code));
                return;
            }
            entries.add(new Entry(Kind.REGION, name, name, code));
            var stem = stem(name);
            if (name.endsWith("自治州")) {
                entries.add(new Entry(Kind.REGION, stem + "州", name, code));
            }
            if (stem.length() >= 2 && taken.add(stem)) {
                entries.add(new Entry(TOO_COMMON.contains(stem) ? Kind.REGION_STEM : Kind.REGION, stem, name, code));
            }
        });
    }

    private static int depth(String code) {
        if (code.endsWith("0000")) {
            return 0;
        }
        return code.endsWith("00") ? 1 : 2;
    }

    static String stem(String name) {
        for (var ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    private static void addPark(List<Entry> entries, NamedCsvRecord row, Map<String, String> names) {
        var name = row.getField("name");
        var region = region(row);
        var forms = new HashSet<String>();
        forms.add(name);
        forms.add(name.startsWith("四川") && name.length() > 8 ? name.substring(2) : name);
        for (var form : List.copyOf(forms)) {
            SHORT_ZONES.forEach((full, brief) -> {
                if (form.endsWith(full)) {
                    forms.add(form.substring(0, form.length() - full.length()) + brief);
                    forms.add(form.substring(0, form.length() - full.length()) + "产业园区");
                }
            });
        }
        var city = region == null ? null : names.get(region.substring(0, 4) + "00");
        if (city != null && !name.startsWith("四川")) {
            List.copyOf(forms).forEach(form -> forms.add(form.startsWith(stem(city)) ? form : stem(city) + form));
        }
        forms.stream().sorted().forEach(form -> entries.add(new Entry(Kind.PARK, form, name, region)));
    }

    private static @Nullable String region(NamedCsvRecord row) {
        return row.findField("place")
                .or(() -> row.findField("region"))
                .or(() -> row.findField("adcode"))
                .or(() -> row.findField("parent"))
                .filter(code -> code.matches("[1-9]\\d{5}.*"))
                .map(code -> code.substring(0, 6))
                .orElse(null);
    }

    private static List<NamedCsvRecord> rows(String resource) {
        InputStream file = ShippedNames.class.getResourceAsStream(resource);
        if (file == null) {
            return List.of();
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
