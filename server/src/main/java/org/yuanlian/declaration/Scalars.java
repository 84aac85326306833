package org.yuanlian.declaration;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Turns the text of one value into the type that a record asks for: plain values, enum constants,
/// and the kernel's own types, by their `parse` or by the one text that they are made of.
final class Scalars {
    private static final Map<Class<?>, Function<String, Object>> PLAIN = Map.of(
            String.class, text -> text,
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            boolean.class, Scalars::truth,
            Boolean.class, Scalars::truth,
            BigDecimal.class, BigDecimal::new,
            LocalDate.class, LocalDate::parse);

    private Scalars() {}

    /// Whether a type is written as one value rather than as keys of its own.
    static boolean isOne(Class<?> type) {
        return PLAIN.containsKey(type) || type.isEnum() || parse(type).isPresent() || ofText(type).isPresent();
    }

    /// @throws Refusal where the text is none of that type; its problem lacks the place
    static Object read(Class<?> type, String text) {
        if (type.isEnum()) {
            return constant(type, text);
        }
        try {
            if (PLAIN.get(type) instanceof Function<String, Object> plain) {
                return plain.apply(text);
            }
            var parse = parse(type);
            return parse.isPresent()
                    ? parse.get().invoke(null, text)
                    : ofText(type).orElseThrow().newInstance(text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw unreadable(type, text);
        } catch (RuntimeException e) {
            throw unreadable(type, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be made from a text.\nMaybe it is not public.".formatted(type), e);
        }
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object constant(Class<?> type, String text) {
        var names = Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
        var index = names.indexOf(text);
        if (index >= 0) {
            return type.getEnumConstants()[index];
        }
        throw new Refusal(new Problem(
                "declaration.value.unknown",
                "",
                text,
                "This must be one of " + String.join(", ", names) + ".",
                suggestion(text, names)));
    }

    private static @Nullable String suggestion(String text, List<String> names) {
        return Nearest.to(text, names)
                .or(() -> names.stream().filter(text::equalsIgnoreCase).findFirst())
                .map(name -> "\"" + name + "\" is meant")
                .orElse(null);
    }

    private static Refusal unreadable(Class<?> type, String text) {
        var wanted =
                switch (type.getSimpleName()) {
                    case "int", "Integer", "long", "Long" -> "a whole number";
                    case "boolean", "Boolean" -> "true or false";
                    case "BigDecimal" -> "a number";
                    case "LocalDate" -> "a day as 2026-01-31";
                    default -> "a " + type.getSimpleName();
                };
        return new Refusal(new Problem("declaration.value.unreadable", "", text, "This must be " + wanted + ".", null));
    }

    private static Optional<Method> parse(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals("parse") && Modifier.isStatic(m.getModifiers()))
                .filter(m -> Arrays.equals(m.getParameterTypes(), new Class<?>[] {String.class}))
                .filter(m -> m.getReturnType() == type)
                .findFirst();
    }

    private static Optional<Constructor<?>> ofText(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .filter(c -> type.isRecord() && type.getRecordComponents().length == 1)
                .filter(c -> c.getParameterTypes()[0] == String.class)
                .findFirst();
    }
}
