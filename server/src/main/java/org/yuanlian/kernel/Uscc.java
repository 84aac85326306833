package org.yuanlian.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A unified social credit code of GB 32100: 18 characters, the last of them a check character.
///
/// Characters 9 to 17 are an organisation code of GB 11714. Its own check digit is not asked for
/// here: codes were issued that keep only the outer one.
public record Uscc(String value) implements Comparable<Uscc> {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{2}\\d{6}[0-9A-HJ-NP-RTUWXY]{10}");

    public Uscc {
        fault(value, "uscc").ifPresent(problem -> {
            throw new Refusal(problem);
        });
    }

    /// Reads a code as people write it: full-width, in small letters, with spaces or hyphens.
    public static Uscc of(String written) {
        return new Uscc(tidy(written));
    }

    public static String tidy(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}-]", "")
                .toUpperCase(Locale.ROOT);
    }

    /// What is wrong with a tidy code, told for the place it stood at.
    public static Optional<Problem> fault(String code, String where) {
        if (!SHAPE.matcher(code).matches()) {
            return Optional.of(misshapen(code, where));
        }
        var expected = checkCharacter(code);
        if (code.charAt(17) == expected) {
            return Optional.empty();
        }
        return Optional.of(Problem.of("kernel.uscc.check", where, code, code.charAt(17), expected));
    }

    private static Problem misshapen(String code, String where) {
        var over = code.length() - 18;
        if (over == 0) {
            return Problem.of("kernel.uscc.shape", where, code);
        }
        return over < 0
                ? Problem.of("kernel.uscc.shape#short", where, code, -over)
                : Problem.of("kernel.uscc.shape#long", where, code, over);
    }

    private static char checkCharacter(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /// The six digits of the division in which the code was registered; it may be abolished since.
    public String registeredIn() {
        return value.substring(2, 8);
    }

    /// @throws Refusal where the code inside lacks its own check digit
    public OrganisationCode organisationCode() {
        return new OrganisationCode(value.substring(8, 17));
    }

    @Override
    public int compareTo(Uscc other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
