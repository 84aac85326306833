package org.yuanlian.declaration;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Nearest;

/// The keys of one mapping held against the records it is bound to.
record Keys(Map<String, Node.Entry> entries, Set<String> misspelt, List<Fault> faults, List<Fault> renamed) {

    record Fault(String code, int line, String key, String what, @Nullable String maybe) {}

    static Keys of(Node.Mapping mapping, List<Class<?>> shapes) {
        var known = shapes.stream()
                .flatMap(shape -> Arrays.stream(shape.getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();
        var keys = new Keys(new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>(duplicates(mapping)), new ArrayList<>());
        var aliases = aliases(shapes);
        var defunct = defunct(shapes);
        for (var entry : mapping.entries()) {
            if (known.contains(entry.key())) {
                keys.entries.putIfAbsent(entry.key(), entry);
            } else if (aliases.containsKey(entry.key())) {
                keys.takeRenamed(entry, aliases.get(entry.key()), mapping);
            } else {
                keys.refuse(entry, known, defunct.get(entry.key()));
            }
        }
        return keys;
    }

    private void takeRenamed(Node.Entry entry, String now, Node.Mapping mapping) {
        if (mapping.entries().stream().anyMatch(other -> other.key().equals(now))) {
            faults.add(new Fault(
                    "declaration.key.duplicate",
                    entry.line(),
                    entry.key(),
                    "The key \"%s\" is the old name of \"%s\", which is there too.".formatted(entry.key(), now),
                    "the old one can go"));
            return;
        }
        entries.putIfAbsent(now, entry);
        renamed.add(new Fault(
                "declaration.key.renamed",
                entry.line(),
                entry.key(),
                "The key \"%s\" is now called \"%s\".".formatted(entry.key(), now),
                null));
    }

    private void refuse(Node.Entry entry, List<String> known, @Nullable String instead) {
        if (instead != null) {
            faults.add(new Fault(
                    "declaration.key.defunct",
                    entry.line(),
                    entry.key(),
                    "The key \"%s\" is no longer read.".formatted(entry.key()),
                    instead));
            return;
        }
        var meant = Nearest.to(entry.key(), known);
        meant.ifPresent(misspelt::add);
        faults.add(new Fault(
                "declaration.key.unknown",
                entry.line(),
                entry.key(),
                "Nothing reads the key \"%s\"; the keys here are %s.".formatted(entry.key(), String.join(", ", known)),
                meant.map(name -> "\"" + name + "\" is meant").orElse(null)));
    }

    static List<Fault> duplicates(Node.Mapping mapping) {
        var first = new HashMap<String, Integer>();
        return mapping.entries().stream()
                .filter(entry -> first.putIfAbsent(entry.key(), entry.line()) != null)
                .map(entry -> new Fault(
                        "declaration.key.duplicate",
                        entry.line(),
                        entry.key(),
                        "The key \"%s\" stands already in line %d.".formatted(entry.key(), first.get(entry.key())),
                        "one of the two has another name"))
                .toList();
    }

    Optional<Node.Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    boolean isMisspelt(String name) {
        return misspelt.contains(name);
    }

    static String names(List<Class<?>> shapes) {
        return shapes.stream()
                .flatMap(shape -> Arrays.stream(shape.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> aliases(List<Class<?>> shapes) {
        var aliases = new HashMap<String, String>();
        for (var shape : shapes) {
            for (var component : shape.getRecordComponents()) {
                var alias = component.getAnnotation(Alias.class);
                if (alias != null) {
                    Arrays.stream(alias.value()).forEach(old -> aliases.put(old, component.getName()));
                }
            }
        }
        return aliases;
    }

    private static Map<String, String> defunct(List<Class<?>> shapes) {
        return shapes.stream()
                .flatMap(shape -> Arrays.stream(shape.getAnnotationsByType(Defunct.class)))
                .collect(Collectors.toMap(Defunct::key, Defunct::instead));
    }
}
