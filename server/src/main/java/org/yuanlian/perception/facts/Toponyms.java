package org.yuanlian.perception.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The places named in an article, longest first, without those that only seem to stand there.
final class Toponyms {
    private static final List<String> NOT_THE_PLACE = List.of(
            "日报", "晚报", "商报", "早报", "大学", "学院", "新闻网", "电视台", "银行", "时报", "特大地震", "地震", "牌", "话", "菜", "火锅");

    private final List<Hit> places;

    Toponyms(Scene scene) {
        var found = new ArrayList<Hit>();
        int last = 0;
        var candidates = Stream.of(Tag.REGION, Tag.REGION_STEM, Tag.PLACE, Tag.DECOY)
                .flatMap(tag -> scene.hits(tag).stream())
                .sorted(Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder()))
                .toList();
        for (var hit : candidates) {
            if (hit.start() < last || hit.term().tag() == Tag.REGION_STEM && !leadsAPark(scene, hit)) {
                continue;
            }
            last = hit.end();
            if (hit.term().tag() != Tag.DECOY) {
                found.add(hit);
            }
        }
        places = List.copyOf(found);
    }

    private static boolean leadsAPark(Scene scene, Hit stem) {
        return scene.hits(Tag.PARK_SUFFIX, stem.end(), stem.end() + 16).stream()
                .anyMatch(suffix -> suffix.start() - stem.end() <= 4);
    }

    /// Those wholly between `start` and `end`.
    List<Hit> within(int start, int end) {
        return places.subList(firstFrom(start), firstFrom(end)).stream()
                .filter(hit -> hit.end() <= end)
                .toList();
    }

    boolean covers(int position) {
        int i = firstFrom(position + 1) - 1;
        return i >= 0 && position < places.get(i).end();
    }

    /// The deepest region named between `start` and `end`: a county before its city.
    @Nullable String regionWithin(int start, int end) {
        String deepest = null;
        for (var hit : within(start, end)) {
            var region = hit.term().region();
            if (region != null && (deepest == null || depth(region) >= depth(deepest))) {
                deepest = region;
            }
        }
        return deepest;
    }

    List<Hit> regions(Scene scene) {
        return places.stream()
                .filter(hit -> hit.term().tag() != Tag.PLACE)
                .filter(hit -> NOT_THE_PLACE.stream().noneMatch(word -> scene.follows(hit.end(), word)))
                .toList();
    }

    static int depth(String region) {
        if (region.endsWith("0000")) {
            return 0;
        }
        return region.endsWith("00") ? 1 : 2;
    }

    private int firstFrom(int position) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
