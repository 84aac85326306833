package org.yuanlian.process.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.department.Departments;
import org.yuanlian.document.Sheet;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.process.Act;
import org.yuanlian.process.Case;
import org.yuanlian.process.CommandForm;
import org.yuanlian.process.Event;
import org.yuanlian.process.Step;

/// What was done with a case, as a table.
@Component
final class CaseHistories {
    private static final List<String> HEADER =
            List.of("办件", "地区", "序号", "时间", "录入时间", "动作", "环节", "轮次", "牵头部门", "办理人", "说明", "数据性质", "查询日期");
    private final Departments departments;
    private final PlaceNames places;
    private final Clock clock;

    CaseHistories(Departments departments, PlaceNames places, Clock clock) {
        this.departments = departments;
        this.places = places;
        this.clock = clock;
    }

    Sheet sheet(Case one, List<Event> events) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row(one, 0, one.openedAt().atZone(AsOf.ZONE).toLocalDateTime().withNano(0), null, "立案", null, null, one.openedBy(), ""));
        for (var event : events) {
            var form = CommandForm.of(event.what());
            rows.add(row(
                    one, event.number(), event.at().atZone(AsOf.ZONE).toLocalDateTime().withNano(0),
                    event.recordedAt().atZone(AsOf.ZONE).toLocalDateTime().withNano(0), word(form.act()),
                    form.step() == null ? null : one.step(form.step()).orElse(null), event.round(), event.by(),
                    String.join(" · ", form.said().values())));
        }
        return new Sheet("办件历史", HEADER, rows);
    }

    private List<@Nullable Object> row(
            Case one, long number, Object at, @Nullable Object recorded, String act, @Nullable Step step, @Nullable Integer round, String by,
            String said) {
        return Arrays.asList(
                one.opened().title(), places.nameOf(one.place()).orElse(one.place().key()), number, at, recorded, act,
                step == null ? null : step.task().title().zh(), round, step == null ? null : departments.title(step.task().department()).zh(), by,
                said, one.opened().demo() ? "演示数据" : "", AsOf.now(clock).validOn());
    }

    private static String word(Act act) {
        return switch (act) {
            case RECEIVE -> "受理";
            case ASK_CORRECTION -> "要求补正";
            case CORRECT -> "补正";
            case STOP -> "停钟";
            case RESUME -> "恢复计时";
            case SIGN -> "会签";
            case FINISH -> "办结";
            case REFUSE -> "不予通过";
            case ROLL_BACK -> "退回";
            case DELEGATE -> "委托办理";
            case HAND_OVER -> "移交";
            case URGE -> "催办";
            case PAUSE -> "暂停";
            case CONTINUE -> "继续";
            case WITHDRAW -> "撤回";
            case PROJECT_EXITED -> "项目退出";
        };
    }
}
