package org.yuanlian.chain.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.chain.Placements;

/// Records who is on which node, and takes records back.
@RestController
@RequestMapping("/api/chain-placements")
final class PlacementsController {
    private final Placements placements;

    PlacementsController(Placements placements) {
        this.placements = placements;
    }

    record Taken(int placements) {}

    record Withdrawal(String reason) {}

    /// A sheet in CSV becomes records of the caller's place, whole or not at all.
    @PostMapping(consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.IMPORT)
    Taken take(@RequestParam(defaultValue = "placements.csv") String name, @RequestBody String sheet) {
        return new Taken(placements.take(name, sheet, Caller.current().place()));
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECORD)
    void withdraw(@PathVariable UUID id, @RequestBody Withdrawal withdrawal) {
        placements.withdraw(id, withdrawal.reason());
    }
}
