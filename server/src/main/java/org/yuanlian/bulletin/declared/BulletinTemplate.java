package org.yuanlian.bulletin.declared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;

/// How a bulletin is laid out and worded.
///
/// @param issuer who issues it, as it stands in red at the head
/// @param number the number of an issue
public record BulletinTemplate(Text issuer, String number, List<Section> sections) {

    public enum Kind {
        /// The four rates of the place and of the places inside.
        RATES,
        /// The places inside in the order of each rate.
        RANKS,
        /// Which projects moved the rates since the bulletin before.
        MOVED,
        /// How many projects each rule lights in which colour, and in which places.
        LIGHTS,
        /// Which projects are overdue the longest.
        DELAYS,
        /// Whose orders have come to the circular: the bulletin names them.
        NAMED,
        /// How the forecasts came out whose days fell into the month before.
        FORESIGHT,
        /// How the forecasts of steps came out that were made two months before.
        STEP_FORESIGHT,
        /// What is counted and how.
        NOTES
    }

    /// @param text a sentence with placeholders, such as `{place}`
    /// @param rows how many projects are named at most, where the section names any
    public record Section(String id, Kind kind, Text title, @Nullable Text text, @Nullable Integer rows) {}

    public boolean has(Kind kind) {
        return sections.stream().anyMatch(section -> section.kind() == kind);
    }

    public int rows(Kind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind)
                .mapToInt(section -> section.rows() == null ? 0 : section.rows())
                .max()
                .orElse(0);
    }
}
