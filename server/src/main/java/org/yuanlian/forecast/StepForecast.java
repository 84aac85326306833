package org.yuanlian.forecast;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.DayKind;
import org.yuanlian.forecast.hazard.Cause;
import org.yuanlian.forecast.hazard.Hazard;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.process.InHand;

/// How likely a step in hand is to end after its day.
///
/// @param dueOn null where its clock stands still, or the calendar lacks the year
/// @param leadDays days of its term that are left, in days of `dayKind`
public record StepForecast(
        InHand held, @Nullable LocalDate dueOn, long leadDays, DayKind dayKind, double missing, Question question, Hazard model) {

    /// What makes a miss likelier, the strongest first.
    public List<Cause> causes() {
        return StageForecast.leading(model.causes(question));
    }
}
