package org.yuanlian.ledger;

import java.util.List;
import java.util.UUID;
import org.yuanlian.kernel.Place;

/// A made-up project with a made-up history of recording. Only demonstration data may bring its own
/// recording times; for every real project they are the ledger's.
public record DemoProject(UUID id, String code, Place place, List<Told> history) {}
