package org.yuanlian.bench;

import java.util.List;
import java.util.function.Consumer;

/// A part of `bench chain`. Each stands in a file of its own and is found by being a component.
public interface ChainPart {
    /// By which it is chosen.
    String name();

    List<Figure> run(ChainWorld world, Consumer<String> progress) throws Exception;
}
