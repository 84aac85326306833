package org.yuanlian.supervision.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yuanlian.document.Sheet;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Comparison.Basis;
import org.yuanlian.supervision.web.ObstaclesController.Line;

/// Obstacles as a workbook, with the as-of pair in every row.
final class ObstacleWorkbook {
    private static final List<String> HEADER = List.of(
            "责任单位", "项目编号", "项目名称", "地区", "障碍类别", "障碍", "登记日期", "在本阶段自", "已历天数", "计划日期", "剩余天数",
            "同类四分之一天数", "同类中位天数", "同类四分之三天数", "同类已完成数", "同类仍等待数", "比较范围", "同类尚需天数(中位)", "富余天数", "数据性质", "事实时点",
            "认知时点");

    private ObstacleWorkbook() {}

    static byte[] of(AsOf asOf, List<Line> lines, UnaryOperator<String> titles) {
        var rows = lines.stream().map(line -> cells(asOf, line, titles.apply(line.obstacleClass()))).toList();
        return new Sheet("障碍", HEADER, rows).xlsx();
    }

    private static List<@Nullable Object> cells(AsOf asOf, Line line, String title) {
        var typical = line.typical();
        return Arrays.asList(
                line.unit(),
                line.code(),
                line.name(),
                line.placeName(),
                title,
                line.what().zh(),
                line.recordedOn(),
                line.since(),
                line.elapsedDays(),
                line.due(),
                line.daysLeft(),
                typical == null ? null : typical.q1(),
                typical == null ? null : typical.median(),
                typical == null ? null : typical.q3(),
                typical == null ? null : typical.n(),
                typical == null ? null : typical.waiting(),
                typical == null ? null : basis(typical.basis()),
                line.remainingDays(),
                line.slackDays(),
                line.demo() ? "演示数据" : "",
                asOf.validOn(),
                asOf.recordedAt());
    }

    private static String basis(Basis basis) {
        return switch (basis) {
            case PARK_INDUSTRY -> "同园区同行业";
            case INDUSTRY -> "同行业";
            case ALL -> "全部项目";
        };
    }
}
