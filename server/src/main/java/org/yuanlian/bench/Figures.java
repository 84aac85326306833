package org.yuanlian.bench;

import java.util.List;
import java.util.stream.Collectors;

/// Several figures, as the table of the README or a line each.
public final class Figures {
    private Figures() {}

    public static String table(List<Figure> figures) {
        return Figure.header() + "\n" + figures.stream().map(Figure::row).collect(Collectors.joining("\n"));
    }

    public static String jsonl(List<Figure> figures) {
        return figures.stream().map(Figure::json).collect(Collectors.joining("\n"));
    }
}
