package org.yuanlian.ledger.standing;

import java.time.LocalDate;
import org.yuanlian.ledger.Stage;

/// A project's arrival at a stage, forward or back.
///
/// @param due when the next stage was due, as planned or else by the declared limit; `LocalDate.MAX` for never
public record Step(LocalDate on, Stage stage, LocalDate due) {}
