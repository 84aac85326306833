package org.yuanlian.alarm.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.figure.DeskFigure;
import org.yuanlian.alarm.figure.FigureKind;
import org.yuanlian.document.Sheet;
import org.yuanlian.kernel.AsOf;

/// The figures as a workbook, each line with the alarms that it counts.
final class FigureWorkbook {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(AsOf.ZONE);
    private static final List<String> HEADER = List.of(
            "指标", "对象", "数量", "其中总数", "中位（秒）", "95 分位（秒）", "峰值", "开始", "结束", "超出规则", "报警编号", "统计自", "统计至");

    private FigureWorkbook() {}

    static byte[] of(LocalDate from, LocalDate to, List<DeskFigure> figures) {
        return new Sheet("报警处置统计", HEADER, figures.stream().map(one -> cells(from, to, one)).toList()).xlsx();
    }

    private static List<@Nullable Object> cells(LocalDate from, LocalDate to, DeskFigure one) {
        return Arrays.asList(
                kind(one.kind()), label(one), one.count(), one.of(), one.medianSeconds(), one.p95Seconds(), one.peak(), time(one.from()),
                time(one.until()), one.over() ? "是" : "", one.counted().stream().map(each -> each.alarm().toString()).distinct().collect(Collectors.joining("、")),
                from, to);
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }

    private static String label(DeskFigure one) {
        return switch (one.label()) {
            case "ALARM" -> "报警";
            case "WARNING" -> "预警";
            case "REMINDER" -> "提醒";
            default -> one.label();
        };
    }

    private static String kind(FigureKind kind) {
        return switch (kind) {
            case LOAD -> "人均接警";
            case FLOOD -> "报警泛滥";
            case RECEIVING -> "接警用时";
            case CLOSING -> "销警用时";
            case NUISANCE -> "频发报警";
            case FALSE_SHARE -> "误报原因";
            case CHATTERING -> "抖动报警";
            case STALE -> "陈旧报警";
        };
    }
}
