package org.yuanlian.forecast;

import java.time.LocalDate;
import java.util.UUID;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Stage;

/// What was forecast of a running stage on the first day of a month.
public record Kept(UUID project, Place place, Stage stage, LocalDate since, LocalDate due, double missing) {}
