package org.yuanlian.bulletin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.bulletin.Findings.Line;
import org.yuanlian.bulletin.declared.BulletinTemplate.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.RateKind;

/// One bulletin: what it says of a place, and in which words.
///
/// @param issuer who issues it
/// @param title of the paper
/// @param before what the bulletin before said of the place, to tell how ranks moved; null for the first one
public record Bulletin(
        Issue issue,
        Place place,
        String placeName,
        Text issuer,
        Text title,
        Findings findings,
        @Nullable Findings before,
        Figures figures,
        List<Part> parts) {

    /// How many ranks up a line of the bulletin came since the one before, negative for down.
    public Optional<Integer> moved(Line line, RateKind kind, boolean verified) {
        var rank = rank(line, kind, verified);
        return Optional.ofNullable(before)
                .flatMap(was -> was.same(line))
                .map(was -> rank(was, kind, verified))
                .filter(_ -> rank != null)
                .map(was -> was - Objects.requireNonNull(rank));
    }

    private static @Nullable Integer rank(Line line, RateKind kind, boolean verified) {
        var figure = line.rate(kind);
        return verified ? figure.verifiedRank() : figure.rank();
    }

    /// A section with its sentence filled in.
    ///
    /// @param text empty where the section has none
    public record Part(String id, Kind kind, Text title, Text text) {}
}
