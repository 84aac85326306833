package org.yuanlian.investment.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands in a cell, before anybody asks what it means.
public sealed interface Cell {
    Cell BLANK = new Blank();

    /// The text that a person sees, or nearly so.
    String shown();

    default boolean isBlank() {
        return this instanceof Blank;
    }

    /// The value itself: for a formula the one that the spreadsheet program last stored.
    default Cell value() {
        return this;
    }

    record Blank() implements Cell {
        @Override
        public String shown() {
            return "";
        }
    }

    record Text(String text) implements Cell {
        @Override
        public String shown() {
            return text;
        }
    }

    /// @param format the number format of the cell, which may hide a unit
    record Numeric(BigDecimal number, @Nullable String format) implements Cell {
        @Override
        public String shown() {
            var plain = number.stripTrailingZeros();
            return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        }
    }

    /// A number that the workbook formats as a date.
    record Day(LocalDate date) implements Cell {
        @Override
        public String shown() {
            return date.toString();
        }
    }

    record Truth(boolean truth) implements Cell {
        @Override
        public String shown() {
            return truth ? "是" : "否";
        }
    }

    /// An error value such as `#REF!`.
    record Fault(String error) implements Cell {
        @Override
        public String shown() {
            return error;
        }
    }

    record Computed(Cell cached, String formula) implements Cell {
        @Override
        public String shown() {
            return cached.shown();
        }

        @Override
        public boolean isBlank() {
            return cached.isBlank();
        }

        @Override
        public Cell value() {
            return cached;
        }
    }

    /// A formula whose value was never stored: the file was written by a program that does not calculate.
    record Uncomputed(String formula) implements Cell {
        @Override
        public String shown() {
            return "=" + formula;
        }
    }
}
