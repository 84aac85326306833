package org.yuanlian.registry.base;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// One row of a base file. What it lacks or holds wrongly is told with file, line and column.
public record BaseRow(String where, Map<String, String> fields) {

    public String text(String column) {
        return optional(column).orElseThrow(() -> fault(column, "", "This column needs a value."));
    }

    public Optional<String> optional(String column) {
        var value = fields.get(column);
        if (value == null) {
            throw fault(column, "", "The file lacks this column.");
        }
        return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /// Several values parted by semicolons.
    public List<String> list(String column) {
        return optional(column).map(value -> Arrays.stream(value.split(";")).map(String::strip).toList()).orElse(List.of());
    }

    public Optional<BigDecimal> number(String column) {
        return optional(column).map(value -> {
            try {
                return new BigDecimal(value);
            } catch (NumberFormatException e) {
                throw fault(column, value, "This must be a number.");
            }
        });
    }

    public int year(String column) {
        var value = text(column);
        if (!value.matches("[12]\\d{3}")) {
            throw fault(column, value, "This must be a year.");
        }
        return Integer.parseInt(value);
    }

    public LocalDate day(String column) {
        var value = text(column);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw fault(column, value, "This must be a day as 2026-01-31.");
        }
    }

    public boolean truth(String column) {
        return oneOf(column, List.of("true", "false")).equals("true");
    }

    /// A constant of an enum, written in small letters with hyphens.
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        return type.getEnumConstants()[names.indexOf(oneOf(column, names))];
    }

    public String oneOf(String column, List<String> allowed) {
        var value = text(column);
        if (!allowed.contains(value)) {
            throw fault(column, value, "This must be one of " + String.join(", ", allowed) + ".");
        }
        return value;
    }

    private Refusal fault(String column, String value, String what) {
        return new Refusal(new Problem("registry.base.row", where + " " + column, value, what, null));
    }
}
