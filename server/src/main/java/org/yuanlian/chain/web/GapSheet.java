package org.yuanlian.chain.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.web.GapWire.GapLacking;
import org.yuanlian.chain.web.GapWire.GapLine;
import org.yuanlian.document.Sheet;

/// The gaps of a place as a table, with the parts of each rate. What is not known stays empty.
final class GapSheet {
    private static final List<String> HEADER = List.of(
            "环节", "层级", "上游度", "小类", "小类名称", "密度", "密度分子", "密度分母", "RCA", "本地该类企业数", "本地企业数", "全部该类企业数",
            "全部企业数", "复杂度", "本地已有的上游环节", "缺的要素", "最便宜的要素", "其价格(万元)", "事实时点", "认知时点");

    private GapSheet() {}

    static Sheet of(GapsController.Page page) {
        return new Sheet("缺口分析", HEADER, page.gaps().stream().map(line -> row(line, page)).toList());
    }

    private static List<@Nullable Object> row(GapLine line, GapsController.Page page) {
        var best = line.trades().isEmpty() ? null : line.trades().getFirst();
        var measures = best == null ? null : best.measures();
        var cheapest = line.cheapest();
        return Arrays.asList(
                line.name().zh(),
                line.tier().zh(),
                line.upstreamness(),
                measures == null ? null : measures.trade(),
                best == null ? null : best.name(),
                measures == null ? null : measures.density(),
                measures == null ? null : measures.nearHere(),
                measures == null ? null : measures.nearAll(),
                measures == null ? null : measures.advantage(),
                measures == null ? null : measures.firmsHere(),
                measures == null ? null : measures.allFirmsHere(),
                measures == null ? null : measures.firms(),
                measures == null ? null : measures.allFirms(),
                measures == null ? null : measures.complexity(),
                line.provided().stream().map(each -> each.name().zh()).collect(Collectors.joining("；")),
                line.lacking().stream().map(GapSheet::told).collect(Collectors.joining("；")),
                cheapest == null ? null : told(cheapest),
                cheapest == null ? null : cheapest.price(),
                page.asOf().validOn(),
                page.asOf().recordedAt());
    }

    private static String told(GapLacking lacking) {
        var km = lacking.km();
        return switch (lacking.kind()) {
            case SUPPLY -> lacking.name().zh() + (km == null ? "（省内未知）" : "（%s，%.0f 公里）".formatted(lacking.firm(), km));
            case TRADE -> "相近行业 %s %s".formatted(lacking.id(), lacking.name().zh());
        };
    }
}
