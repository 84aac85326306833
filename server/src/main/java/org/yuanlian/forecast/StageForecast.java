package org.yuanlian.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.yuanlian.forecast.hazard.Cause;
import org.yuanlian.forecast.hazard.Hazard;
import org.yuanlian.forecast.stage.Surroundings;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;

/// How likely a running stage is to miss its day.
///
/// @param missing the probability that the day is missed
public record StageForecast(Track track, double missing, Surroundings around, Hazard model) {
    private static final int MOST_CAUSES = 3;
    private static final double LEAST_EFFECT = 0.02;

    /// Where the project stands; the next stage is due.
    public Stage stage() {
        return track.last().stage();
    }

    public LocalDate since() {
        return track.last().on();
    }

    public LocalDate due() {
        return Objects.requireNonNull(track.last().due());
    }

    /// The days that are left to do something about it.
    public long leadDays() {
        return around.leadDays(due());
    }

    /// What makes a miss likelier, the strongest first. The model is asked once more for each trait, so causes are for
    /// what is shown, and not for what is only ranked.
    public List<Cause> causes() {
        return leading(model.causes(around.question(track).orElseThrow()));
    }

    static List<Cause> leading(List<Cause> all) {
        return all.stream().filter(cause -> cause.effect() > LEAST_EFFECT).limit(MOST_CAUSES).toList();
    }
}
