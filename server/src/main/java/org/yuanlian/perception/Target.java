package org.yuanlian.perception;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// What a fact is accepted into.
public sealed interface Target {

    /// @param kind the kind of evidence that the fact is for the project
    record Project(UUID id, String kind) implements Target {}

    record NewProject(String name, Place place, @Nullable String investor) implements Target {}

    record Park(String id) implements Target {}

    record Organisation(String id) implements Target {}
}
