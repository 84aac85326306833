package org.yuanlian.investment.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The days that spreadsheets keep as numbers, in both of their systems.
public final class Serials {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int PHANTOM_LEAP_DAY = 60;
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|;@");
    private static final int LAST = 2_958_465;
    private static final Set<String> NUMBERED_DATE_FORMATS = Set.of(
            "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58");

    private Serials() {}

    /// Nothing for a number that is no day: below 1, beyond 9999, or the 29 February 1900 that
    /// spreadsheets count though the year was no leap year.
    public static Optional<LocalDate> day(BigDecimal serial, boolean from1904) {
        var whole = serial.setScale(0, RoundingMode.FLOOR);
        if (whole.signum() <= 0 || whole.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return Optional.empty();
        }
        var days = whole.intValueExact();
        if (from1904) {
            return Optional.of(FIRST_OF_1904.plusDays(days));
        }
        if (days == PHANTOM_LEAP_DAY) {
            return Optional.empty();
        }
        return Optional.of(BEFORE_1900.plusDays(days < PHANTOM_LEAP_DAY ? days + 1L : days));
    }

    static boolean isDateFormat(@Nullable Integer id, @Nullable String format) {
        if (id != null && NUMBERED_DATE_FORMATS.contains(id.toString())) {
            return true;
        }
        if (format == null) {
            return false;
        }
        var bare = NOT_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && bare.matches("[^0#]*[yde][^0#]*");
    }
}
