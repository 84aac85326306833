package org.yuanlian.asset.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.asset.Asset;

/// A thing as a file tells it.
///
/// @param parent its code
/// @param devices their identities
public record Written(Asset asset, @Nullable String parent, List<String> devices) {}
