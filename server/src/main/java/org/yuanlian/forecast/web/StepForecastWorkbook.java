package org.yuanlian.forecast.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.DayKind;
import org.yuanlian.document.Sheet;
import org.yuanlian.forecast.StepForecasts;
import org.yuanlian.forecast.web.StepForecastsController.Line;

/// Forecasts of steps as a workbook, with day and model in every row.
final class StepForecastWorkbook {
    private static final List<String> HEADER = List.of(
            "办件", "办件类别", "地区", "环节", "牵头部门", "轮次", "到期日", "剩余天数", "日历", "逾期概率", "主要原因（代码与影响）", "数据性质", "查询日期",
            "模型月份", "模型校验值");

    private StepForecastWorkbook() {}

    static byte[] of(StepForecasts.Listing listing, List<Line> lines) {
        return new Sheet("办理环节逾期预测", HEADER, lines.stream().map(line -> cells(listing, line)).toList()).xlsx();
    }

    private static List<@Nullable Object> cells(StepForecasts.Listing listing, Line line) {
        var fitted = listing.by().fitted();
        return Arrays.asList(
                line.caseTitle(), line.caseKind(), line.placeName(), line.title().zh(), line.department(), line.round(), line.dueOn(),
                line.leadDays(), line.dayKind() == DayKind.WORKING ? "工作日" : "自然日", line.missing(),
                line.causes().stream()
                        .map(why -> "%s %s %+.3f".formatted(why.kind(), why.name(), why.effect()))
                        .collect(Collectors.joining("；")),
                line.demo() ? "演示数据" : "", listing.on(), fitted == null ? null : fitted.month(),
                fitted == null ? null : fitted.digest().hex());
    }
}
