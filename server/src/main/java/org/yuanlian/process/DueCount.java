package org.yuanlian.process;

/// What a department has overdue and due on a day.
public record DueCount(String department, long overdue, long dueToday) {

    DueCount plus(DueCount more) {
        return new DueCount(department, overdue + more.overdue, dueToday + more.dueToday);
    }
}
