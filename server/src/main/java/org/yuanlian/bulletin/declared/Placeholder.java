package org.yuanlian.bulletin.declared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a sentence of a template may leave open. There is nothing else: no conditions, no loops.
public enum Placeholder {
    PLACE("place"),
    YEAR("year"),
    MONTH("month"),
    VALID_ON("validOn"),
    RECORDED_ON("recordedOn"),
    PROJECTS("projects"),
    AGREED("agreed"),
    PERFORMANCE("performance"),
    PERFORMANCE_VERIFIED("performance.verified"),
    START("start"),
    START_VERIFIED("start.verified"),
    PRODUCTION("production"),
    PRODUCTION_VERIFIED("production.verified"),
    FUNDING("funding"),
    FUNDING_VERIFIED("funding.verified"),
    ENTERED("entered"),
    CORRECTED("corrected"),
    RED("red"),
    YELLOW("yellow"),
    DELAYS("delays"),
    NAMED("named"),
    FORESEEN_MONTH("foreseen.month"),
    FORESEEN_STAGES("foreseen.stages"),
    FORESEEN_HITS("foreseen.hits"),
    FORESEEN_RATE("foreseen.rate"),
    FORESEEN_COMMONER("foreseen.commoner"),
    FORESEEN_MISSED("foreseen.missed"),
    FORESEEN_WARNED("foreseen.warned"),
    FORESEEN_WARNED_RIGHTLY("foreseen.warnedRightly"),
    STEPS_MONTH("steps.month"),
    STEPS_JUDGED("steps.judged"),
    STEPS_HITS("steps.hits"),
    STEPS_RATE("steps.rate"),
    STEPS_COMMONER("steps.commoner"),
    STEPS_MISSED("steps.missed"),
    STEPS_MISSED_RATE("steps.missed.rate"),
    STEPS_WARNED("steps.warned"),
    STEPS_WARNED_RIGHTLY("steps.warnedRightly");

    public static final Pattern WRITTEN = Pattern.compile("\\{([^{}]*)}");
    private final String written;

    Placeholder(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }

    public static List<String> all() {
        return Arrays.stream(values()).map(Placeholder::written).toList();
    }

    public static Optional<Placeholder> of(String written) {
        return Arrays.stream(values()).filter(each -> each.written.equals(written)).findFirst();
    }
}
