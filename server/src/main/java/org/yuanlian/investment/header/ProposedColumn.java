package org.yuanlian.investment.header;

import org.jspecify.annotations.Nullable;

/// A column and the field that it probably is.
///
/// @param index from 0
/// @param field null where none fits well enough
/// @param unit of amounts, from the header or the lines above it
/// @param confidence from 0 to 1
public record ProposedColumn(
        int index, HeaderText header, @Nullable Field field, @Nullable MoneyUnit unit, double confidence, String reason) {

    ProposedColumn as(FieldMatch match, @Nullable MoneyUnit money) {
        return new ProposedColumn(index, header, match.field(), money, match.confidence(), match.reason());
    }

    static ProposedColumn unknown(int index, HeaderText header) {
        return new ProposedColumn(index, header, null, null, 0, "没有相近的字段");
    }
}
