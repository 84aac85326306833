package org.yuanlian.asset.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a thing stands, and why.
///
/// @param since when the oldest of its gravest alarms was raised, or when the last of its devices fell silent; null where nothing tells
/// @param reasons the gravest first, and last the alarms that were verified as false, for which it does not stand so
public record Standing(AssetState state, @Nullable Instant since, List<Reason> reasons) {}
