package org.yuanlian.decision.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yuanlian.decision.InputKind;
import org.yuanlian.decision.Tuple;
import org.yuanlian.decision.Verdict;
import org.yuanlian.decision.declared.DecisionTablesDeclaration.Decision;
import org.yuanlian.decision.dmn.Dmn;
import org.yuanlian.kernel.Problems;

/// Asks a table at every value at which its answer may change: the numbers that its rules name, and
/// one step to either side. So it finds the cases that no rule answers, and those that two do.
final class Probe {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private final Dmn dmn;
    private final Decision decision;

    Probe(Dmn dmn, Decision decision) {
        this.dmn = dmn;
        this.decision = decision;
    }

    void check(Problems problems) {
        for (var tuple : tuples()) {
            if (dmn.decide(tuple, decision.outputs()) instanceof Verdict.Undecided undecided) {
                tell(tuple, undecided, problems);
                return;
            }
        }
    }

    private void tell(Tuple tuple, Verdict.Undecided undecided, Problems problems) {
        var where = dmn.where(decision.id());
        if (!undecided.why().isEmpty()) {
            problems.add("decision.cell.unreadable", where, "", undecided.why(), null);
        } else if (undecided.rules().isEmpty()) {
            problems.add("decision.rules.gap", where, tuple.toString(), "No rule answers this case.", null);
        } else {
            var what = "The rules %s answer one case.".formatted(undecided.rules());
            problems.add("decision.rules.overlap", where, tuple.toString(), what, null);
        }
    }

    private List<Tuple> tuples() {
        var columns = dmn.columnsOf(decision.id());
        List<Map<String, Object>> cases = List.of(Map.of());
        for (var input : decision.inputs().entrySet()) {
            var values = values(input.getValue(), columns.indexOf(input.getKey()));
            cases = cases.stream().flatMap(one -> values.stream().map(value -> with(one, input.getKey(), value))).toList();
        }
        return cases.stream().map(one -> new Tuple(decision.id(), one)).toList();
    }

    private static Map<String, Object> with(Map<String, Object> one, String input, Object value) {
        var more = new LinkedHashMap<>(one);
        more.put(input, value);
        return more;
    }

    private List<Object> values(InputKind kind, int column) {
        return switch (kind) {
            case TRUTH -> List.of(true, false);
            case TEXT -> List.copyOf(named(column, WORD, 1).toList());
            case WHOLE, HALVES, TENTHS -> around(kind.step(), column);
        };
    }

    private List<Object> around(BigDecimal step, int column) {
        var numbers = new TreeSet<BigDecimal>();
        named(column, NUMBER, 0).map(BigDecimal::new).forEach(numbers::add);
        if (numbers.isEmpty()) {
            return List.of(BigDecimal.ZERO);
        }
        var least = numbers.getFirst();
        for (var number : List.copyOf(numbers)) {
            numbers.add(number.add(step));
            numbers.add(number.subtract(step));
        }
        return new ArrayList<>(numbers.tailSet(least, true));
    }

    private Stream<String> named(int column, Pattern what, int group) {
        return column < 0
                ? Stream.of()
                : dmn.rulesOf(decision.id()).stream()
                        .flatMap(rule -> what.matcher(rule.when().get(column)).results())
                        .map(found -> found.group(group))
                        .distinct();
    }
}
