package org.yuanlian.asset.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuanlian.asset.AssetKind;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import tools.jackson.databind.JsonNode;

/// Reads single fields, and tells what is wrong with each.
///
/// @param where before the name of a field
record Fields(String where, Problems problems, Beside beside) {

    /// One that stands in for what cannot be read, so that the rest of the row is looked at: nothing is taken of a file with a fault.
    AssetKind kind(String text) {
        var kind = AssetKind.named(text.strip());
        if (kind.isEmpty()) {
            tell("asset.kind.unknown", "kind", text);
        }
        return kind.orElse(AssetKind.AREA);
    }

    @Nullable BigDecimal height(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException _) {
            tell("asset.file.number", "heightMetres", text);
            return null;
        }
    }

    /// A program that took codes for numbers says 42 for them; of 4.2 or true nobody knows what it was, and the
    /// rest of the row is looked at as if that were the code.
    String code(JsonNode own, String name) {
        var said = own.path(name);
        if (said.isIntegralNumber()) {
            beside.number(said.asString());
        } else if (own.hasNonNull(name) && !said.isString()) {
            tell("asset.file.text", name, said.toString());
        }
        return said.asString("");
    }

    void tell(String code, String field, String value) {
        problems.add(Problem.of(code, where + field, value));
    }
}
