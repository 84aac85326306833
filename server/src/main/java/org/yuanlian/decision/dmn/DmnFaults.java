package org.yuanlian.decision.dmn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.NamedElement;
import org.yuanlian.kernel.Problem;

/// What the engine finds wrong with a DMN file, told with the line.
final class DmnFaults {
    private DmnFaults() {}

    static List<Problem> of(String file, DmnLines lines, List<DMNMessage> messages) {
        return messages.stream()
                .filter(message -> message.getSeverity() != DMNMessage.Severity.INFO)
                .map(message -> problem(file, lines, message))
                .distinct()
                .toList();
    }

    private static Problem problem(String file, DmnLines lines, DMNMessage message) {
        var at = message.getSourceReference() instanceof DMNModelInstrumentedBase element ? element : null;
        return new Problem(
                "decision.dmn.invalid",
                "%s:%d %s".formatted(file, line(lines, message.getSourceId(), at), subject(at)).strip(),
                "",
                message.getMessage(),
                null);
    }

    private static int line(DmnLines lines, @Nullable String id, @Nullable DMNModelInstrumentedBase at) {
        if (id != null && lines.knows(id)) {
            return lines.of(id);
        }
        for (var element = at; element != null; element = element.getParent()) {
            if (element instanceof DMNElement named && named.getId() != null && lines.knows(named.getId())) {
                return lines.of(named.getId());
            }
        }
        return 1;
    }

    private static String subject(@Nullable DMNModelInstrumentedBase at) {
        for (var element = at; element != null; element = element.getParent()) {
            if (element instanceof NamedElement named && element instanceof org.kie.dmn.model.api.Decision) {
                return "decision " + named.getName();
            }
        }
        return "";
    }
}
