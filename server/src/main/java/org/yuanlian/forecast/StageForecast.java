package org.yuanlian.forecast;

import java.time.LocalDate;
import java.util.List;
import org.yuanlian.forecast.hazard.Cause;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;

/// How likely a running stage is to miss its day.
///
/// @param stage where the project stands; the next one is due
/// @param leadDays the days that are left to do something about it
/// @param causes what makes a miss likelier, the strongest first
public record StageForecast(
        Track track, Stage stage, LocalDate since, LocalDate due, long leadDays, double missing, List<Cause> causes) {}
