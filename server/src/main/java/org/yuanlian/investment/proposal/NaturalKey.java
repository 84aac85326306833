package org.yuanlian.investment.proposal;

import java.util.regex.Pattern;
import org.yuanlian.investment.sheet.Tidy;

/// What a project is known by where it has no code: its name, its investor and the day of its signing.
public final class NaturalKey {
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]<>《》“”\"']");

    private NaturalKey() {}

    public static String of(Proposal.Proposed row) {
        return of(row.text("name"), row.text("investor"), row.text("signedOn"));
    }

    /// @param signedOn as yyyy-MM-dd, or empty
    public static String of(String name, String investor, String signedOn) {
        return bare(name) + "\n" + bare(investor) + "\n" + signedOn;
    }

    private static String bare(String text) {
        return BRACKETS.matcher(Tidy.narrow(text)).replaceAll("");
    }
}
