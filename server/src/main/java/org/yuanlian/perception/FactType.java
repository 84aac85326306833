package org.yuanlian.perception;

import java.util.Locale;

/// What kind of thing a fact states.
public enum FactType {
    PROJECT,
    PARK,
    ENTERPRISE,
    REGION,
    AMOUNT,
    PERCENT,
    COUNT,
    AREA,
    RANK,
    RATIO,
    DURATION,
    DISTANCE,
    DATE,
    EVENT,
    ASPECT;

    /// Whether its value is a number.
    public boolean isMeasured() {
        return switch (this) {
            case AMOUNT, PERCENT, COUNT, AREA, RANK, RATIO, DURATION, DISTANCE -> true;
            case PROJECT, PARK, ENTERPRISE, REGION, DATE, EVENT, ASPECT -> false;
        };
    }

    /// The word for it in files and answers.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
