package org.yuanlian.bulletin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yuanlian.bulletin.Findings.Line;
import org.yuanlian.ledger.ProjectName;
import org.yuanlian.ledger.Withdrawn;

/// What became known after a bulletin was published. It changes nothing in it.
///
/// @param wouldBe the place's line for the same day, as known now
public record Since(List<Withdrawn> withdrawn, Map<UUID, ProjectName> names, Line wouldBe) {}
