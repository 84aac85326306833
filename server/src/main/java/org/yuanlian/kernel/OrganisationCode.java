package org.yuanlian.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// An organisation code of GB 11714: eight digits or letters and a check digit, without the hyphen.
public record OrganisationCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public OrganisationCode {
        fault(value, "organisationCode").ifPresent(problem -> {
            throw new Refusal(problem);
        });
    }

    public static OrganisationCode of(String written) {
        return new OrganisationCode(Uscc.tidy(written));
    }

    public static Optional<Problem> fault(String code, String where) {
        if (!SHAPE.matcher(code).matches()) {
            return Optional.of(Problem.of(
                    code.length() == 18 ? "kernel.organisation.shape#uscc" : "kernel.organisation.shape", where, code));
        }
        var expected = checkDigit(code);
        if (code.charAt(8) == expected) {
            return Optional.empty();
        }
        return Optional.of(Problem.of("kernel.organisation.check", where, code, code.charAt(8), expected));
    }

    private static char checkDigit(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(i), 36) * WEIGHTS[i];
        }
        return "0123456789X0".charAt(11 - sum % 11);
    }

    @Override
    public String toString() {
        return value.substring(0, 8) + '-' + value.charAt(8);
    }
}
