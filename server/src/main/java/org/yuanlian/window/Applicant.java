package org.yuanlian.window;

import java.util.List;
import java.util.UUID;
import org.yuanlian.kernel.Place;

/// Who applies, as the system knows it.
///
/// @param projects the enterprise's own
public record Applicant(String name, String uscc, Place place, String placeName, List<OwnProject> projects) {
    public record OwnProject(UUID id, String name, String code, Place place) {}
}
