package org.yuanlian.forecast.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.document.Sheet;
import org.yuanlian.forecast.Forecasts;
import org.yuanlian.forecast.web.ForecastLines.Line;

/// Forecasts as a workbook, with the as-of pair and the model in every row.
final class ForecastWorkbook {
    private static final List<String> HEADER = List.of(
            "项目编号", "项目名称", "地区", "责任单位", "现阶段", "在本阶段自", "到期日", "提前天数", "逾期概率", "主要原因（代码与影响）", "数据性质",
            "事实时点", "认知时点", "模型月份", "模型校验值");

    private ForecastWorkbook() {}

    static byte[] of(Forecasts.Listing listing, List<Line> lines) {
        return new Sheet("逾期预测", HEADER, lines.stream().map(line -> cells(listing, line)).toList()).xlsx();
    }

    private static List<@Nullable Object> cells(Forecasts.Listing listing, Line line) {
        var fitted = listing.fitted();
        return Arrays.asList(
                line.code(),
                line.name(),
                line.placeName(),
                line.unit(),
                line.stage(),
                line.since(),
                line.due(),
                line.leadDays(),
                line.missing(),
                line.causes().stream()
                        .map(why -> "%s %s %+.3f".formatted(why.kind(), why.title() == null ? why.name() : why.title(), why.effect()))
                        .collect(Collectors.joining("；")),
                line.demo() ? "演示数据" : "",
                listing.asOf().validOn(),
                listing.asOf().recordedAt(),
                fitted == null ? null : fitted.month(),
                fitted == null ? null : fitted.digest().hex());
    }
}
