package org.yuanlian.registry;

import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Observation.Subject;

/// A park, a region or an organisation, as far as they are alike.
///
/// @param place where it lies, or null where no source says
public record RegistryEntry(Subject subject, String name, @Nullable Place place, String source) {}
