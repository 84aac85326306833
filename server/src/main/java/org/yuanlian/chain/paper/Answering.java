package org.yuanlian.chain.paper;

import java.time.LocalDate;
import java.util.List;
import org.yuanlian.chain.governance.Appointment;
import org.yuanlian.chain.governance.Appointment.Grounds;
import org.yuanlian.chain.governance.Duty;
import org.yuanlian.chain.governance.Part;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Table;

/// Who answers for a chain, and with what they are charged, as part of a paper.
public record Answering(List<Appointment> appointments, List<Duty> duties) {

    List<Block> blocks(LocalDate day) {
        if (appointments.isEmpty() && duties.isEmpty()) {
            return List.of(new Paragraph("没有登记链长、部门、承载地和任务。"));
        }
        return List.of(
                new Table(
                        "分工",
                        List.of("类别", "姓名或单位", "起始", "依据"),
                        List.of(4, 8, 4, 10),
                        List.of(false, false, false, false),
                        appointments.stream().map(each -> row(each.what())).toList(),
                        null),
                new Table(
                        "任务",
                        List.of("任务", "责任单位", "到期", "状态", "完成情况", "依据"),
                        List.of(8, 5, 4, 3, 6, 6),
                        List.of(false, false, false, false, false, false),
                        duties.stream().map(each -> row(each, day)).toList(),
                        duties.isEmpty() ? "没有登记任务。" : null));
    }

    boolean isPartlyMadeUp() {
        return appointments.stream().anyMatch(each -> each.what().grounds().demo()) || duties.stream().anyMatch(each -> each.what().grounds().demo());
    }

    private static List<String> row(Appointment.What what) {
        var post = what.post();
        return List.of(word(what.part()), post == null ? what.holder() : what.holder() + "，" + post, what.since().toString(), told(what.grounds()));
    }

    private static List<String> row(Duty duty, LocalDate day) {
        var what = duty.what();
        var done = duty.done();
        var state = duty.on(day);
        var isDone = state == Duty.State.DONE || state == Duty.State.DONE_LATE;
        return List.of(
                what.told(), what.bearer(), what.due().toString(), word(state),
                done == null || !isDone ? "" : "%s %s（%s）".formatted(done.on(), done.told(), done.source()), told(what.grounds()));
    }

    private static String told(Grounds grounds) {
        return (grounds.demo() ? "演示：" : grounds.verified() ? "" : "待核：") + grounds.source();
    }

    private static String word(Part part) {
        return switch (part) {
            case CHIEF -> "链长";
            case DEPUTY -> "副链长";
            case LEAD_DEPARTMENT -> "牵头部门";
            case COOPERATING_DEPARTMENT -> "配合部门";
            case MAIN_PLACE -> "主要承载地";
            case COOPERATING_PLACE -> "协同发展地";
        };
    }

    private static String word(Duty.State state) {
        return switch (state) {
            case OPEN -> "进行中";
            case OVERDUE -> "逾期";
            case DONE -> "已完成";
            case DONE_LATE -> "逾期完成";
        };
    }
}
