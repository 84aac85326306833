package org.yuanlian.window.outline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// An application to a service, and what is to come of it.
///
/// @param answers by field, as written in YAML
/// @param refused the fields that are wrong; where there are any, nothing else is expected
/// @param steps those that the application takes, in the order of the service
/// @param due by step, where each takes its whole term
/// @param fees by fee, in yuan
public record ScenarioDeclaration(
        LocalDate submittedOn,
        Map<String, String> answers,
        List<String> refused,
        List<String> steps,
        Map<String, LocalDate> due,
        Map<String, BigDecimal> fees,
        List<String> flags) {}
