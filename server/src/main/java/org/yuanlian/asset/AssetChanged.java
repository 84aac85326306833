package org.yuanlian.asset;

import java.util.UUID;

/// What watches a thing, or which limits hold for it, is not as it was.
public record AssetChanged(UUID asset) {}
