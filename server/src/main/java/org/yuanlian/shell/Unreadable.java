package org.yuanlian.shell;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/// Says what of a request could not be read, and where, in words that name no class of ours.
final class Unreadable {
    private Unreadable() {}

    /// A value's own constructor may have refused it: then its words are the better ones.
    static Optional<Refusal> refusalIn(Throwable cause) {
        return Stream.<Throwable>iterate(cause, one -> one != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    static Problem parameter(TypeMismatchException cause) {
        var name = cause instanceof MethodArgumentTypeMismatchException named
                ? named.getName()
                : String.valueOf(cause.getPropertyName());
        var type = cause.getRequiredType();
        return new Problem(
                "web.parameter.type",
                name,
                String.valueOf(cause.getValue()),
                "This is not " + inWords(type) + ".",
                example(type));
    }

    static Problem missing(MissingServletRequestParameterException cause) {
        return new Problem("web.parameter.missing", cause.getParameterName(), "", "The parameter is missing.", null);
    }

    static Problem body(HttpMessageNotReadableException cause) {
        return switch (cause.getCause()) {
            case MismatchedInputException wrong -> new Problem(
                    "web.json.type",
                    where(wrong),
                    "",
                    "This is not " + inWords(wrong.getTargetType()) + ".",
                    example(wrong.getTargetType()));
            case JacksonException broken -> new Problem(
                    "web.json.syntax", where(broken), "", "Here the text ceases to be JSON.", null);
            case null, default -> new Problem("web.json.missing", "body", "", "The request has no readable body.", null);
        };
    }

    private static String where(JacksonException cause) {
        var path = cause instanceof DatabindException ? path(cause) : "";
        if (!path.isEmpty()) {
            return path;
        }
        var at = cause.getLocation();
        return at == null ? "body" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String path(JacksonException cause) {
        return cause.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String inWords(@Nullable Class<?> type) {
        if (type == null) {
            return "what belongs here";
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a day";
            case "Instant", "OffsetDateTime" -> "an instant";
            case "int", "Integer", "long", "Long", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "UUID" -> "an identifier";
            case "String" -> "a text";
            case "List", "Set", "Collection" -> "a list";
            default -> type.isEnum() ? "one of the known words" : "what belongs here";
        };
    }

    private static @Nullable String example(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "2026-03-05 is meant";
            case "Instant", "OffsetDateTime" -> "2026-03-05T08:00:00Z is meant";
            default -> null;
        };
    }
}
