package org.yuanlian.process.machine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yuanlian.process.Command;
import org.yuanlian.process.Command.OnStep;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Signing;

/// What the rule book says of a case, in plain words and sets; it knows nothing of the machine.
final class CaseModel {
    final Map<String, NewStep> tasks = new HashMap<>();
    final Map<String, String> states = new HashMap<>();
    final Map<String, Integer> rounds = new HashMap<>();
    final Map<String, Map<String, Boolean>> signed = new HashMap<>();
    final Map<String, String> stops = new HashMap<>();
    final Set<String> corrected = new HashSet<>();
    String over = "";

    CaseModel(List<NewStep> steps) {
        for (var step : steps) {
            tasks.put(step.id(), step);
            rounds.put(step.id(), 1);
            reset(step.id());
        }
        free();
    }

    /// @param correctable whether what is missing may still be asked for on this day
    boolean allows(Command command, boolean correctable) {
        if (!over.isEmpty()) {
            return false;
        }
        if (!(command instanceof OnStep on)) {
            return true;
        }
        var id = on.step();
        var state = states.getOrDefault(id, "NONE");
        return switch (on) {
            case Command.Receive _ -> state.equals("READY");
            case Command.AskCorrection _ -> state.equals("RUNNING") && !corrected.contains(id) && correctable;
            case Command.Stop it -> state.equals("RUNNING") && !Set.of("CORRECTION", "PAUSE").contains(it.kind().name());
            case Command.Pause _ -> state.equals("RUNNING");
            case Command.Correct _ -> state.equals("STOPPED") && "CORRECTION".equals(stops.get(id));
            case Command.Continue _ -> state.equals("STOPPED") && "PAUSE".equals(stops.get(id));
            case Command.Resume _ -> state.equals("STOPPED") && !Set.of("CORRECTION", "PAUSE").contains(stops.get(id));
            case Command.Sign it -> state.equals("RUNNING")
                    && task(id).signing().departments().contains(it.department())
                    && !signed(id).containsKey(it.department())
                    && verdict(id).equals("open");
            case Command.Finish _ -> state.equals("RUNNING") && verdict(id).equals("yes");
            case Command.Refuse _ -> Set.of("RUNNING", "STOPPED").contains(state);
            case Command.RollBack _ -> Set.of("RUNNING", "STOPPED", "DONE", "REFUSED").contains(state);
            case Command.Delegate _, Command.HandOver _, Command.Urge _ -> Set.of("READY", "RUNNING", "STOPPED").contains(state);
        };
    }

    void follow(Command command) {
        if (command instanceof OnStep on) {
            step(on);
            free();
            if (states.values().stream().allMatch("DONE"::equals)) {
                over = "DONE";
            }
        } else {
            over = command instanceof Command.Withdraw ? "WITHDRAWN" : "EXITED";
            states.replaceAll((_, state) -> Set.of("DONE", "REFUSED").contains(state) ? state : "WITHDRAWN");
        }
    }

    private void step(OnStep on) {
        var id = on.step();
        switch (on) {
            case Command.Receive _ -> states.put(id, "RUNNING");
            case Command.AskCorrection _ -> {
                stop(id, "CORRECTION");
                corrected.add(id);
            }
            case Command.Stop it -> stop(id, it.kind().name());
            case Command.Pause _ -> stop(id, "PAUSE");
            case Command.Correct _, Command.Continue _, Command.Resume _ -> states.put(id, "RUNNING");
            case Command.Sign it -> signed(id).put(it.department(), it.approves());
            case Command.Finish _ -> states.put(id, "DONE");
            case Command.Refuse _ -> states.put(id, "REFUSED");
            case Command.RollBack _ -> {
                for (var touched : resting(id)) {
                    if (!Set.of("WAITING", "READY").contains(states.get(touched))) {
                        rounds.merge(touched, 1, Integer::sum);
                    }
                    reset(touched);
                }
            }
            case Command.Delegate _, Command.HandOver _, Command.Urge _ -> {}
        }
    }

    /// The step and all that rests on it.
    Set<String> resting(String id) {
        var all = new TreeSet<>(Set.of(id));
        var grew = true;
        while (grew) {
            grew = tasks.values().stream()
                    .filter(task -> task.dependsOn().stream().anyMatch(all::contains))
                    .map(task -> all.add(task.id()))
                    .reduce(false, Boolean::logicalOr);
        }
        return all;
    }

    String verdict(String id) {
        var asked = task(id).signing();
        var yes = signed(id).values().stream().filter(approves -> approves).count();
        var no = signed(id).size() - yes;
        var all = asked.departments().size();
        if (all == 0) {
            return "yes";
        }
        return asked.rule() == Signing.Rule.ALL
                ? no > 0 ? "no" : yes == all ? "yes" : "open"
                : yes > 0 ? "yes" : no == all ? "no" : "open";
    }

    private void stop(String id, String kind) {
        states.put(id, "STOPPED");
        stops.put(id, kind);
    }

    private void reset(String id) {
        states.put(id, "WAITING");
        signed.put(id, new HashMap<>());
        corrected.remove(id);
    }

    private NewStep task(String id) {
        return Objects.requireNonNull(tasks.get(id));
    }

    private Map<String, Boolean> signed(String id) {
        return Objects.requireNonNull(signed.get(id));
    }

    private void free() {
        states.replaceAll((id, state) -> state.equals("WAITING")
                        && task(id).dependsOn().stream().allMatch(before -> "DONE".equals(states.get(before)))
                ? "READY"
                : state);
    }
}
