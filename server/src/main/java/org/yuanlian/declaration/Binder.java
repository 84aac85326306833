package org.yuanlian.declaration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;

/// Binds nodes to records. It goes on after a fault, so that one reading names every fault.
///
/// A component is required unless it is `@Nullable`, a list or a map; an empty text counts as none.
final class Binder {
    private final String file;
    private final Problems problems = new Problems();
    private final Problems warnings = new Problems();
    private final Map<String, Integer> lines = new HashMap<>();

    Binder(String file) {
        this.file = file;
    }

    List<Problem> problems() {
        return problems.asList();
    }

    List<Problem> warnings() {
        return warnings.asList();
    }

    Map<String, Integer> lines() {
        return Map.copyOf(lines);
    }

    /// Binds one mapping to several records that share its keys.
    Optional<List<Object>> bind(Node.Mapping mapping, List<Class<?>> shapes) {
        var keys = Keys.of(mapping, shapes);
        report(keys, "");
        var bound = new ArrayList<Object>();
        for (var shape : shapes) {
            var made = make(keys, mapping, shape, "");
            if (made != null) {
                bound.add(made);
            }
        }
        return problems.isEmpty() ? Optional.of(bound) : Optional.empty();
    }

    private void report(Keys keys, String path) {
        keys.faults().forEach(fault -> add(problems, fault, path));
        keys.renamed().forEach(fault -> add(warnings, fault, path));
    }

    private void add(Problems to, Keys.Fault fault, String path) {
        to.add(
                fault.code(),
                Declared.where(file, fault.line(), below(path, fault.key())),
                fault.key(),
                fault.what(),
                fault.maybe());
    }

    private @Nullable Object make(Keys keys, Node.Mapping mapping, Class<?> shape, String path) {
        var before = problems.asList().size();
        var values = Arrays.stream(shape.getRecordComponents())
                .map(component -> component(keys, mapping, component, path))
                .toArray();
        var whole = problems.asList().size() == before && keys.misspelt().isEmpty();
        return !whole ? null : construct(shape, values, mapping.line(), path);
    }

    private @Nullable Object component(Keys keys, Node.Mapping mapping, RecordComponent component, String path) {
        var name = component.getName();
        var entry = keys.find(name);
        var here = below(path, name);
        if (entry.isEmpty() || isNothing(entry.get().value())) {
            if (isRequired(component) && !keys.isMisspelt(name)) {
                var line = entry.map(Node.Entry::line).orElse(mapping.line());
                problems.add(
                        "declaration.key.missing",
                        Declared.where(file, line, here),
                        "",
                        "The key \"%s\" needs a value.".formatted(name),
                        null);
            }
            return nothing(component.getType());
        }
        lines.put(here, entry.get().line());
        return value(entry.get().value(), component.getGenericType(), here);
    }

    private @Nullable Object value(Node node, Type type, String path) {
        lines.putIfAbsent(path, node.line());
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return node instanceof Node.Sequence sequence
                    ? items(sequence, generic.getActualTypeArguments()[0], path)
                    : mismatch(node, "a list", path);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return node instanceof Node.Mapping mapping
                    ? entries(mapping, generic.getActualTypeArguments()[1], path)
                    : mismatch(node, "a mapping of keys to values", path);
        }
        var single = (Class<?>) type;
        if (Scalars.isOne(single)) {
            return node instanceof Node.Scalar scalar && scalar.text() != null
                    ? scalar(scalar, single, path)
                    : mismatch(node, "one value", path);
        }
        return node instanceof Node.Mapping mapping
                ? nested(mapping, single, path)
                : mismatch(node, "a mapping with the keys " + Keys.names(List.of(single)), path);
    }

    private @Nullable Object nested(Node.Mapping mapping, Class<?> shape, String path) {
        var keys = Keys.of(mapping, List.of(shape));
        report(keys, path);
        return make(keys, mapping, shape, path);
    }

    private List<Object> items(Node.Sequence sequence, Type type, String path) {
        var items = new ArrayList<Object>();
        for (var i = 0; i < sequence.items().size(); i++) {
            var item = value(sequence.items().get(i), type, path + "[" + i + "]");
            if (item != null) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }

    private Map<String, Object> entries(Node.Mapping mapping, Type type, String path) {
        Keys.duplicates(mapping).forEach(fault -> add(problems, fault, path));
        var entries = new LinkedHashMap<String, Object>();
        for (var entry : mapping.entries()) {
            var value = value(entry.value(), type, below(path, entry.key()));
            if (value != null) {
                entries.put(entry.key(), value);
            }
        }
        return entries;
    }

    private @Nullable Object scalar(Node.Scalar scalar, Class<?> type, String path) {
        var text = scalar.text() == null ? "" : scalar.text();
        try {
            return Scalars.read(type, text);
        } catch (Refusal refusal) {
            refusal.problems().forEach(p -> problems.add(
                    p.code(), Declared.where(file, scalar.line(), path), p.value(), p.what(), p.maybe()));
            return null;
        }
    }

    private @Nullable Object mismatch(Node node, String wanted, String path) {
        var found =
                switch (node) {
                    case Node.Scalar scalar -> scalar.text() == null ? "" : scalar.text();
                    case Node.Sequence _ -> "a list";
                    case Node.Mapping _ -> "a mapping";
                };
        problems.add(
                "declaration.value.type",
                Declared.where(file, node.line(), path),
                found,
                "This must be " + wanted + ".",
                null);
        return null;
    }

    private @Nullable Object construct(Class<?> shape, @Nullable Object[] values, int line, String path) {
        var types = Arrays.stream(shape.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return shape.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refusal) {
                refusal.problems().forEach(p -> problems.add(
                        p.code(), Declared.where(file, line, path), p.value(), p.what(), p.maybe()));
                return null;
            }
            throw new IllegalStateException("The record %s refused its values.".formatted(shape.getName()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The record %s cannot be made.\nMaybe it is not public.".formatted(shape.getName()), e);
        }
    }

    static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && component.getType() != List.class
                && component.getType() != Map.class;
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        return type == Map.class ? Map.of() : null;
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && (scalar.text() == null || scalar.text().isBlank());
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
