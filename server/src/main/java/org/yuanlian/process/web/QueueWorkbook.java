package org.yuanlian.process.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.DayKind;
import org.yuanlian.document.Sheet;
import org.yuanlian.kernel.Language;
import org.yuanlian.process.StepState;
import org.yuanlian.process.web.QueuesController.Item;

/// A queue as a workbook, with the day it was asked for in every row.
final class QueueWorkbook {
    private static final List<String> HEADER = List.of(
            "办件", "办件类别", "地区", "环节", "牵头部门", "状态", "轮次", "受理日期", "到期日", "到期时刻", "剩余天数", "日历", "经办人", "催办次数", "升级至", "说明",
            "数据性质", "查询日期");

    private QueueWorkbook() {}

    static byte[] of(LocalDate on, String department, List<Item> items) {
        return new Sheet("待办队列", HEADER, items.stream().map(item -> cells(on, department, item)).toList()).xlsx();
    }

    private static List<@Nullable Object> cells(LocalDate on, String department, Item item) {
        var untold = item.untold();
        var words = untold == null ? null : untold.words();
        return Arrays.asList(
                item.caseTitle(), item.caseKind(), item.placeName(), item.title().zh(), department, state(item.state()),
                item.round(), item.receivedOn(), item.dueOn(), item.dueAt(), item.leftDays(), kind(item.dayKind()), item.assignee(), item.urged(),
                item.escalated() == null ? null : item.escalated().level().addressee().zh(),
                words == null ? null : Language.CHINESE.what(words), item.demo() ? "演示数据" : "", on);
    }

    private static @Nullable String kind(@Nullable DayKind kind) {
        return switch (kind) {
            case null -> null;
            case WORKING -> "工作日";
            case CALENDAR -> "自然日";
        };
    }

    private static String state(StepState state) {
        return switch (state) {
            case WAITING -> "等待前置";
            case READY -> "待受理";
            case RUNNING -> "办理中";
            case STOPPED -> "停钟";
            case DONE -> "办结";
            case REFUSED -> "不予许可";
            case WITHDRAWN -> "撤回";
        };
    }
}
