package org.yuanlian.bulletin;

import java.util.List;
import org.yuanlian.bulletin.declared.BulletinTemplate.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;

/// One bulletin: what it says of a place, and in which words.
///
/// @param issuer who issues it
/// @param title of the paper
public record Bulletin(
        Issue issue, Place place, String placeName, Text issuer, Text title, Findings findings, Figures figures, List<Part> parts) {

    /// A section with its sentence filled in.
    ///
    /// @param text empty where the section has none
    public record Part(String id, Kind kind, Text title, Text text) {}
}
