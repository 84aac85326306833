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

    /// The word for it in files and answers.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
