package org.yuanlian.search.engine;

import java.util.List;
import java.util.Map;
import org.yuanlian.kernel.Place;

/// One way in which a thing may be what was asked for.
public sealed interface Way {

    /// At least so many of the terms.
    record Some(Field field, List<String> terms, int least, float weight) implements Way {}

    /// The terms one after the other, each step being any of its terms.
    record InOrder(Field field, List<List<String>> steps, float weight) implements Way {}

    /// One of the terms; the weight is the term's, however often it occurs.
    record OneOf(Field field, Map<String, Float> weights) implements Way {}

    record Begins(Field field, String with, float weight) implements Way {}

    record Lies(Place within, float weight) implements Way {}
}
