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
import org.yuanlian.kernel.Words;
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
        return Problem.of(said("web.parameter.type", type), name, String.valueOf(cause.getValue()));
    }

    static Problem missing(MissingServletRequestParameterException cause) {
        return Problem.of("web.parameter.missing", cause.getParameterName(), "");
    }

    static Problem body(HttpMessageNotReadableException cause) {
        return switch (cause.getCause()) {
            case MismatchedInputException wrong -> Problem.of(said("web.json.type", wrong.getTargetType()), where(wrong), "");
            case JacksonException broken -> Problem.of("web.json.syntax", where(broken), "");
            case null, default -> Problem.of("web.json.missing", "body", "");
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

    /// The text under the code that names what was expected.
    private static Words said(String code, @Nullable Class<?> type) {
        if (type == null) {
            return Words.of(code);
        }
        if (type.isEnum()) {
            var known = Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return Words.of(code + "#word", known);
        }
        return Words.of(code + kind(type));
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "#day";
            case "Instant", "OffsetDateTime" -> "#instant";
            case "int", "Integer", "long", "Long", "BigDecimal" -> "#number";
            case "boolean", "Boolean" -> "#truth";
            case "UUID" -> "#identifier";
            case "String" -> "#text";
            case "List", "Set", "Collection" -> "#list";
            default -> "";
        };
    }
}
