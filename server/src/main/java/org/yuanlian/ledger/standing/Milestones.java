package org.yuanlian.ledger.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The first days on which a project had got as far as the rates count; null for not yet. Later
/// proof of a further stage proves the earlier ones too.
public record Milestones(
        @Nullable LocalDate performedOn, @Nullable LocalDate startedOn, @Nullable LocalDate producingOn) {}
