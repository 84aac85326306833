package org.yuanlian.kernel;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// The national code of an investment project, such as `2107-510112-04-01-123456`: year and month,
/// division, two digits each for the trade and the kind of filing, and a serial number.
public record ProjectCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}(0[1-9]|1[0-2])-[1-9]\\d{5}-\\d{2}-\\d{2}-\\d{6}");
    private static final Pattern BARE = Pattern.compile("(\\d{4})(\\d{6})(\\d{2})(\\d{2})(\\d{6})");

    public ProjectCode {
        fault(value, "projectCode").ifPresent(problem -> {
            throw new Refusal(problem);
        });
    }

    /// Reads a code with or without its hyphens, also out of the brackets of a filing number.
    public static ProjectCode of(String written) {
        var opened = written.replaceAll("^.*【(.*)】.*$", "$1");
        var bare = BARE.matcher(Uscc.tidy(opened));
        return new ProjectCode(bare.matches() ? bare.replaceFirst("$1-$2-$3-$4-$5") : opened.strip());
    }

    public static Optional<Problem> fault(String code, String where) {
        return SHAPE.matcher(code).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("kernel.project.shape", where, code));
    }

    public YearMonth filedIn() {
        return YearMonth.of(2000 + Integer.parseInt(value.substring(0, 2)), Integer.parseInt(value.substring(2, 4)));
    }

    public RegionCode region() {
        return new RegionCode(value.substring(5, 11));
    }

    @Override
    public String toString() {
        return value;
    }
}
