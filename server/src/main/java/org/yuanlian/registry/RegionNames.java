package org.yuanlian.registry;

import java.text.Normalizer;
import java.util.List;

/// How names of divisions are written short.
final class RegionNames {
    private static final List<String> ENDINGS = List.of(
            "藏族羌族自治州", "藏族自治州", "彝族自治州", "羌族自治县", "彝族自治县", "藏族自治县", "土家族自治县",
            "苗族自治县", "土家族苗族自治县", "苗族土家族自治县", "地区", "省", "市", "区", "县", "州");
    private static final int LEAST = 2;

    private RegionNames() {}

    static String shortened(String name) {
        return ENDINGS.stream()
                .filter(name::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .filter(rest -> rest.length() >= LEAST)
                .findFirst()
                .orElse(name);
    }

    static String tidy(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}·・]", "");
    }
}
