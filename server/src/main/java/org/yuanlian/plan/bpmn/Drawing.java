package org.yuanlian.plan.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.yuanlian.plan.Plan;

/// Where the steps of a plan stand on a sheet: a lane for each department, a column for each rank.
///
/// @param before what each step waits for, without what already follows from the rest
record Drawing(
        Map<String, Box> boxes, SequencedMap<String, Box> lanes, Map<String, List<String>> before, double width, double height) {
    static final double TOP = 60;
    static final double LEFT = 120;
    private static final double COLUMN = 240;
    private static final double ROW = 104;
    private static final double TASK_WIDTH = 150;
    private static final double TASK_HEIGHT = 80;
    private static final double HEAD = 30;

    record Box(double x, double y, double width, double height) {
        double middle() {
            return y + height / 2;
        }

        double right() {
            return x + width;
        }
    }

    static Drawing of(Plan plan) {
        var before = reduced(plan);
        var ranks = new HashMap<String, Integer>();
        for (var step : plan.steps()) {
            ranks.put(step.id(), before.getOrDefault(step.id(), List.of()).stream().mapToInt(id -> ranks.getOrDefault(id, 0) + 1).max().orElse(0));
        }
        var cells = new LinkedHashMap<String, Map<Integer, List<String>>>();
        for (var step : plan.steps()) {
            cells.computeIfAbsent(step.item().department(), _ -> new HashMap<>())
                    .computeIfAbsent(ranks.getOrDefault(step.id(), 0), _ -> new ArrayList<>())
                    .add(step.id());
        }
        var columns = 1 + ranks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return placed(cells, before, LEFT + HEAD + 2 * COLUMN / 2 + columns * COLUMN + COLUMN / 2);
    }

    private static Drawing placed(
            SequencedMap<String, Map<Integer, List<String>>> cells, Map<String, List<String>> before, double width) {
        var boxes = new HashMap<String, Box>();
        var lanes = new LinkedHashMap<String, Box>();
        var y = TOP;
        for (var lane : cells.entrySet()) {
            var rows = lane.getValue().values().stream().mapToInt(List::size).max().orElse(1);
            for (var cell : lane.getValue().entrySet()) {
                for (var i = 0; i < cell.getValue().size(); i++) {
                    var x = LEFT + HEAD + COLUMN / 2 + cell.getKey() * COLUMN + (COLUMN - TASK_WIDTH) / 2;
                    boxes.put(cell.getValue().get(i), new Box(x, y + i * ROW + (ROW - TASK_HEIGHT) / 2, TASK_WIDTH, TASK_HEIGHT));
                }
            }
            lanes.put(lane.getKey(), new Box(LEFT + HEAD, y, width - LEFT - HEAD, rows * ROW));
            y += rows * ROW;
        }
        return new Drawing(boxes, lanes, before, width - LEFT, y - TOP);
    }

    private static Map<String, List<String>> reduced(Plan plan) {
        var all = new HashMap<String, Set<String>>();
        var direct = new HashMap<String, List<String>>();
        for (var step : plan.steps()) {
            var farther = new HashSet<String>();
            step.after().forEach(id -> farther.addAll(all.getOrDefault(id, Set.of())));
            direct.put(step.id(), step.after().stream().filter(id -> !farther.contains(id)).toList());
            farther.addAll(step.after());
            all.put(step.id(), farther);
        }
        return direct;
    }
}
