package org.yuanlian.window.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.document.Sheet;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.process.CaseState;
import org.yuanlian.window.web.ApplicationSheets.ApplicationLine;

/// Applications as a workbook, with the day it was asked for in every row.
final class ApplicationWorkbook {
    private static final List<String> HEADER = List.of(
            "编号", "服务", "申请企业", "统一社会信用代码", "地区", "项目", "提交日期", "状态", "当前环节", "到期日", "剩余天数", "全程到期日", "全程剩余天数",
            "待补正", "升级至", "评价", "数据性质", "查询日期");

    private ApplicationWorkbook() {}

    static byte[] of(LocalDate on, List<ApplicationLine> lines) {
        return new Sheet("服务申请", HEADER, lines.stream().map(line -> cells(on, line)).toList()).xlsx();
    }

    private static List<@Nullable Object> cells(LocalDate on, ApplicationLine line) {
        return Arrays.asList(
                line.number(), line.title().zh(), line.applicant(), line.uscc(), line.placeName(), line.projectName(),
                line.submittedAt().atZone(AsOf.ZONE).toLocalDate(), state(line.state()),
                line.at().stream().map(Text::zh).collect(Collectors.joining("、")), line.dueOn(), line.leftDays(), line.wholeDueOn(),
                line.wholeLeftDays(), line.asked() ? "是" : "", line.escalated() == null ? null : line.escalated().zh(), line.stars(),
                line.demo() ? "演示数据" : "", on);
    }

    private static String state(CaseState state) {
        return switch (state) {
            case RUNNING -> "办理中";
            case DONE -> "已办结";
            case REFUSED -> "不予通过";
            case WITHDRAWN -> "已撤回";
            case EXITED -> "项目已退出";
        };
    }
}
