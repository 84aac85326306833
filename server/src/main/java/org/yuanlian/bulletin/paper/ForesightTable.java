package org.yuanlian.bulletin.paper;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.yuanlian.bulletin.Bulletin;
import org.yuanlian.bulletin.Findings;
import org.yuanlian.bulletin.declared.BulletinTemplate.Kind;

/// How forecasts came out, with how many there were, and what knowing nothing but the commoner outcome would have hit.
final class ForesightTable {
    static final String TITLE = "预测检验";
    static final List<String> HEADINGS = List.of("预测对象", "已有结果", "逾期", "预警/属实", "命中", "命中率", "按多数判断");
    private static final List<String> COLUMNS = List.of("预测对象", "已有结果", "逾期", "预警", "预警属实", "命中", "按多数判断命中");
    private final List<Told> told = new ArrayList<>();

    private record Told(String subject, int judged, int missed, int warned, int warnedRightly, int hits, int commoner) {}

    ForesightTable(Findings findings) {
        var stages = findings.foresight();
        if (stages != null) {
            told.add(new Told(
                    "项目阶段（" + month(stages.due()) + "到期）", stages.stages(), stages.missed(), stages.warned(), stages.warnedRightly(),
                    stages.hits(), stages.commoner()));
        }
        var steps = findings.stepForesight();
        if (steps != null) {
            told.add(new Told(
                    "办理环节（" + month(steps.made()) + "预测）", steps.judged(), steps.missed(), steps.warned(), steps.warnedRightly(),
                    steps.hits(), steps.commoner()));
        }
    }

    /// What was published without it keeps its files as they were.
    static boolean isIn(Bulletin bulletin) {
        return bulletin.parts().stream().anyMatch(part -> part.kind() == Kind.STEP_FORESIGHT);
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    List<List<String>> rows() {
        return told.stream()
                .map(each -> List.of(
                        each.subject(), Integer.toString(each.judged()), Integer.toString(each.missed()), each.warned() + "/" + each.warnedRightly(),
                        Integer.toString(each.hits()), share(each.hits(), each.judged()), share(each.commoner(), each.judged())))
                .toList();
    }

    void write(Worksheet sheet) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, COLUMNS.get(column));
        }
        for (int i = 0; i < told.size(); i++) {
            var each = told.get(i);
            var numbers = List.of(each.judged(), each.missed(), each.warned(), each.warnedRightly(), each.hits(), each.commoner());
            sheet.value(i + 1, 0, each.subject());
            for (int column = 0; column < numbers.size(); column++) {
                sheet.value(i + 1, column + 1, numbers.get(column));
            }
        }
    }

    private static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static String share(int part, int whole) {
        return "%.1f%%".formatted(100.0 * part / whole);
    }
}
