package org.yuanlian.chain.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yuanlian.chain.NewPlacement;
import org.yuanlian.chain.declared.ChainSheets;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// Reads placements from a sheet with the columns subject, chain, node, role, capacity, unit, since, until,
/// site, lon, lat, crs, grade, source, quote, verified, demo; the first seven of meaning are needed: subject,
/// chain, node, since and source, the others may be left out.
public final class PlacementSheet {
    private PlacementSheet() {}

    /// @throws org.yuanlian.kernel.Refusal with every problem of every row; nothing of the sheet is taken then
    public static List<NewPlacement> read(String sheet, String text, Known known) {
        var problems = new Problems();
        var placements = new ArrayList<NewPlacement>();
        Map<List<Object>, Integer> lines = new HashMap<>();
        for (var row : ChainSheets.rows(sheet, text, problems)) {
            var line = (int) row.getStartingLineNumber();
            new PlacementRow(sheet, row, known, problems).read().ifPresent(placement -> {
                placements.add(placement);
                var first = lines.putIfAbsent(List.of(placement.subject(), placement.chain(), placement.node(), placement.since()), line);
                if (first != null) {
                    problems.add(Problem.of("chain.placement.twice", sheet + ":" + line, placement.node(), first));
                }
            });
        }
        problems.refuseIfAny("The sheet %s is not in order.".formatted(sheet));
        return placements;
    }
}
