package org.yuanlian.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;

/// A case that is to be opened, with the declaration that it follows.
///
/// @param kind what sort of case, as `approval-plan` or the id of a service
/// @param subject the project it is about
/// @param definition the id of the declaration; `version` and `hash` say which text of it
public record NewCase(
        String kind,
        Place place,
        String title,
        @Nullable UUID subject,
        String definition,
        int version,
        Sha256 hash,
        Map<String, String> facts,
        List<NewStep> steps,
        boolean demo) {

    public NewCase {
        facts = Map.copyOf(facts);
        steps = List.copyOf(steps);
    }
}
