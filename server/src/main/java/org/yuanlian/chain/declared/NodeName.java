package org.yuanlian.chain.declared;

import java.util.Optional;
import org.yuanlian.chain.PlainText;

/// What a name may be made of: it is read by people, sorted, searched, and opened in spreadsheets.
final class NodeName {
    private static final int LONGEST = 80;

    private NodeName() {}

    /// @return the code of the problem
    static Optional<String> fault(String name) {
        if (name.isBlank()) {
            return Optional.of("chain.name.blank");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of("chain.name.long");
        }
        if (name.codePoints().anyMatch(PlainText::isUnseen)) {
            return Optional.of("chain.name.unseen");
        }
        // A spreadsheet would take it for a formula when the map is exported.
        return "=+-@\t".indexOf(name.charAt(0)) >= 0 ? Optional.of("chain.name.formula") : Optional.empty();
    }
}
