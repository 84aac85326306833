package org.yuanlian.forecast;

import java.time.LocalDate;
import java.util.List;
import org.yuanlian.forecast.hazard.Cause;
import org.yuanlian.forecast.hazard.Hazard;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;

/// How likely a running stage is to miss its day.
///
/// @param stage where the project stands; the next one is due
/// @param leadDays the days that are left to do something about it
/// @param question what the model was asked
public record StageForecast(
        Track track, Stage stage, LocalDate since, LocalDate due, long leadDays, double missing, Question question, Hazard model) {
    private static final int MOST_CAUSES = 3;
    private static final double LEAST_EFFECT = 0.02;

    /// What makes a miss likelier, the strongest first. The model is asked once more for each trait, so causes are for
    /// what is shown, and not for what is only ranked.
    public List<Cause> causes() {
        return leading(model.causes(question));
    }

    static List<Cause> leading(List<Cause> all) {
        return all.stream().filter(cause -> cause.effect() > LEAST_EFFECT).limit(MOST_CAUSES).toList();
    }
}
