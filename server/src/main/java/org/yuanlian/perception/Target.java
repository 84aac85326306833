package org.yuanlian.perception;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Observation.Subject;

/// What a fact is accepted into.
public sealed interface Target {

    /// @param kind the kind of evidence that the fact is for the project
    record Project(UUID id, String kind) implements Target {}

    record NewProject(String name, Place place, @Nullable String investor) implements Target {}

    /// @param indicator what was measured, where a person knows it better than the fact
    record Registered(Subject subject, @Nullable String indicator) implements Target {}
}
