package org.yuanlian.ledger.standing;

import java.util.List;

/// All that is derived from the live entries of one project, as known at one instant.
public record Picture(List<Standing> standings, List<Arrival> arrivals) {
    static final Picture EMPTY = new Picture(List.of(), List.of());
}
