package org.yuanlian.investment.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What people leave in cells without seeing it.
public final class Tidy {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\r\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Tidy() {}

    /// One line without invisible characters, and without space at either end.
    public static String line(String raw) {
        return SPACES.matcher(UNSEEN.matcher(raw).replaceAll("")).replaceAll(" ").strip();
    }

    /// Also without any space, and with full-width digits, letters and brackets made narrow.
    public static String narrow(String raw) {
        return SPACES.matcher(Normalizer.normalize(line(raw), Normalizer.Form.NFKC)).replaceAll("");
    }
}
