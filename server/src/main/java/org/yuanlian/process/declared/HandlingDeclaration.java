package org.yuanlian.process.declared;

import java.util.List;
import org.yuanlian.declaration.Text;

/// How long a correction may be asked for, what may not be accepted incomplete, and what looks entered afterwards.
public record HandlingDeclaration(Correcting correction, List<Exclusion> exclusions, PaperFirst paperFirst) {

    public record Correcting(int withinWorkingDays, String source, boolean verified) {}

    /// A case of which a fact has this value takes no debts.
    public record Exclusion(String id, Text title, String fact, String is, String source, boolean verified) {}

    /// @param sameMinuteSeconds at most between receipt and end
    /// @param nightActs at least, by one department in one night
    /// @param documentEarlierDays at least, between the day a document bears and the day it was entered
    /// @param identicalCases at least, that took one department the same minutes
    public record PaperFirst(
            int sameMinuteSeconds,
            int nightFromHour,
            int nightUntilHour,
            int nightActs,
            int documentEarlierDays,
            int identicalCases,
            String source,
            boolean verified) {}
}
