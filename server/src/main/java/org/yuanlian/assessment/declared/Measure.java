package org.yuanlian.assessment.declared;

import org.jspecify.annotations.Nullable;
import org.yuanlian.assessment.Task;
import org.yuanlian.declaration.Text;

/// What an item of a score sheet may be about. There is nothing else: a sheet holds no formulas.
public enum Measure {
    PERFORMANCE_RATE(Unit.SHARE, "履约率", "Performance rate"),
    START_RATE(Unit.SHARE, "开工率", "Start rate"),
    /// Projects that have started or are completed, each once.
    START_OR_COMPLETION_RATE(Unit.SHARE, "开竣工率", "Start or completion rate"),
    PRODUCTION_RATE(Unit.SHARE, "投产率", "Production rate"),
    FUNDING_RATE(Unit.SHARE, "资金到位率", "Funding rate"),
    /// Money that arrived within the year, against the task in yuan.
    ARRIVED_OVER_TASK(Unit.SHARE, "当年到位资金任务完成率", "Money arrived in the year, against the task"),
    /// Formal contracts of the year, against the task.
    SIGNED_OVER_TASK(Unit.SHARE, "签约个数任务完成率", "Contracts signed in the year, against the task"),
    /// What was agreed in the contracts of the year, against the task in yuan.
    AMOUNT_OVER_TASK(Unit.SHARE, "签约金额任务完成率", "Amount agreed in the year, against the task"),
    /// Formal contracts of the year whose amount lies in a range.
    NEW_PROJECTS_FROM(Unit.PROJECTS, "新签约项目个数", "New projects of a size"),
    /// Of the contracts of the year, those in a chain of a leading industry.
    LEADING_INDUSTRY_SHARE(Unit.SHARE, "产业契合度", "Share in leading industries"),
    /// Signed projects that should have started by their plan and have not.
    STARTS_OVERDUE(Unit.PROJECTS, "超时限未开工项目", "Projects past their planned start"),
    /// Cases of false reporting that were confirmed.
    INTEGRITY_FLAGS(Unit.CASES, "弄虚作假", "Confirmed false reports"),
    /// A value that is handed in with its evidence, under a name of its own.
    MANUAL(Unit.MARK, "人工录入", "Handed in");

    public enum Unit {
        SHARE,
        PROJECTS,
        CASES,
        MARK
    }

    private final Unit unit;
    private final Text title;

    Measure(Unit unit, String zh, String en) {
        this.unit = unit;
        this.title = new Text(zh, en);
    }

    public Unit unit() {
        return unit;
    }

    public Text title() {
        return title;
    }

    /// Whether it is counted both as reported and as verified.
    public boolean hasColumns() {
        return switch (this) {
            case PERFORMANCE_RATE, START_RATE, START_OR_COMPLETION_RATE, PRODUCTION_RATE, FUNDING_RATE, ARRIVED_OVER_TASK -> true;
            case SIGNED_OVER_TASK, AMOUNT_OVER_TASK, NEW_PROJECTS_FROM, LEADING_INDUSTRY_SHARE, STARTS_OVERDUE, INTEGRITY_FLAGS, MANUAL ->
                false;
        };
    }

    /// The task that it is held against; null where there is none.
    public @Nullable Task task() {
        return switch (this) {
            case ARRIVED_OVER_TASK -> Task.ARRIVED;
            case SIGNED_OVER_TASK -> Task.SIGNED;
            case AMOUNT_OVER_TASK -> Task.AMOUNT;
            case PERFORMANCE_RATE, START_RATE, START_OR_COMPLETION_RATE, PRODUCTION_RATE, FUNDING_RATE, NEW_PROJECTS_FROM,
                    LEADING_INDUSTRY_SHARE, STARTS_OVERDUE, INTEGRITY_FLAGS, MANUAL -> null;
        };
    }

    /// Whether projects stand behind it, so that it opens to them.
    public boolean isOfProjects() {
        return this != MANUAL && this != INTEGRITY_FLAGS;
    }
}
