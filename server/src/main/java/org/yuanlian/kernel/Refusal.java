package org.yuanlian.kernel;

import java.util.List;
import java.util.stream.Collectors;

/// Input that is refused as a whole, with every reason. Nothing of it has been kept.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public Refusal(String what, List<Problem> problems) {
        super(what + "\n" + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public Refusal(Problem problem) {
        this(problem.what(), List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
