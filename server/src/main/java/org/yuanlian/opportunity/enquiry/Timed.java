package org.yuanlian.opportunity.enquiry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Clock;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.WorkingCalendar;

/// An enquiry with the clock of its promise.
///
/// @param dueOn the last day to answer in time; null where it lies in a year whose working days nobody has published
/// @param leftDays working days that are left, less than none where it is past; null where it is answered or unknown
public record Timed(Enquiry enquiry, @Nullable LocalDate dueOn, State state, @Nullable Integer leftDays) {

    public enum State {
        OPEN,
        OVERDUE,
        ANSWERED,
        ANSWERED_LATE
    }

    public static Timed of(Enquiry enquiry, WorkingCalendar calendar, LocalDate today) {
        if (!reaches(enquiry, calendar)) {
            return new Timed(enquiry, null, enquiry.answer().isPresent() ? State.ANSWERED : State.OPEN, null);
        }
        var term = new Clock(Term.working(enquiry.answerDays()), enquiry.receivedOn());
        var due = term.dueOn(calendar).orElseThrow();
        var answered = enquiry.answer().map(event -> LocalDate.ofInstant(event.at(), AsOf.ZONE));
        if (answered.isPresent()) {
            return new Timed(enquiry, due, answered.get().isAfter(due) ? State.ANSWERED_LATE : State.ANSWERED, null);
        }
        var left = calendar.years().contains(today.getYear()) ? term.leftDays(today, calendar) : null;
        return new Timed(enquiry, due, today.isAfter(due) ? State.OVERDUE : State.OPEN, left);
    }

    /// Three days of rest a week at most, so that no promise reaches further.
    private static boolean reaches(Enquiry enquiry, WorkingCalendar calendar) {
        var years = calendar.years();
        return years.contains(enquiry.receivedOn().getYear())
                && years.contains(enquiry.receivedOn().plusDays(enquiry.answerDays() * 2L + 10).getYear());
    }
}
