package org.yuanlian.registry;

import java.time.LocalDate;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Observation.Basis;
import org.yuanlian.registry.Observation.Figure;
import org.yuanlian.registry.Observation.Subject;

/// A figure to be recorded for a place, whose users see it.
public record NewObservation(Subject subject, Place place, Figure figure, LocalDate validOn, Basis basis) {}
