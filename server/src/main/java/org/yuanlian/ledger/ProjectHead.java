package org.yuanlian.ledger;

import java.util.UUID;
import org.yuanlian.kernel.Place;

/// What of a project never changes, and how often it has been written to.
///
/// @param version grows by one with every recording; who writes must have seen the latest
public record ProjectHead(UUID id, String code, Place place, boolean demo, long version) {}
