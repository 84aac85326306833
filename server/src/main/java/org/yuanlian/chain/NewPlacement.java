package org.yuanlian.chain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Position;

/// That a firm or a park is on a node 企业入链, as it is to be recorded.
///
/// @param site where it does so, if that is not where it is registered
/// @param at the point of the site, in WGS-84
/// @param since from when at the latest it was so
/// @param until the first day on which it was so no more
public record NewPlacement(
        Subject subject,
        String chain,
        String node,
        Role role,
        @Nullable Capacity capacity,
        @Nullable Place site,
        @Nullable Position at,
        LocalDate since,
        @Nullable LocalDate until,
        Proof proof) {

    public record Capacity(BigDecimal amount, String unit) {}

    /// @param quote the sentence that says so
    /// @param evidence the document
    /// @param verified whether somebody compared it with its source
    /// @param demo whether it is made up, or rests on no evidence
    public record Proof(
            Grade grade, String source, @Nullable String quote, @Nullable UUID evidence, boolean verified, boolean demo) {}
}
