package org.yuanlian.decision;

import java.util.List;
import java.util.Map;

/// What came of a decision.
public sealed interface Verdict {

    /// @param outputs by their declared names
    /// @param rule the number of the rule that answered, from 1
    record Decided(Map<String, String> outputs, int rule) implements Verdict {}

    /// @param why what is wrong with the table's cells; empty where nothing is
    /// @param rules the rules that would all have answered; empty where none did
    record Undecided(String why, List<Integer> rules) implements Verdict {}
}
