package org.yuanlian.decision;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What one decision is asked: a value for each of its inputs.
public record Tuple(String decision, SortedMap<String, Object> given) {

    public Tuple(String decision, Map<String, Object> given) {
        this(decision, (SortedMap<String, Object>) new TreeMap<>(given));
    }

    public Map<String, String> words() {
        var words = new TreeMap<String, String>();
        given.forEach((input, value) -> words.put(input, value.toString()));
        return words;
    }

    @Override
    public String toString() {
        return given.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
