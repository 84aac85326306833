package org.yuanlian.registry;

import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Uscc;

/// An organisation to be registered by a user; it belongs to a place, whose users see it.
public record NewOrganisation(String name, @Nullable Uscc uscc, Place place, @Nullable String trade, String source) {}
