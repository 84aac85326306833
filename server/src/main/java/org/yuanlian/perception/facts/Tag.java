package org.yuanlian.perception.facts;

import java.util.Locale;

/// What a word of the lexicon is good for.
enum Tag {
    REGION,
    REGION_STEM,
    PARK,
    ENTERPRISE,
    /// A place outside the gazetteer, with which names may begin.
    PLACE,
    /// A longer word in which a place name only seems to stand.
    DECOY,
    PARK_SUFFIX,
    FIRM_SUFFIX,
    PROJECT,
    /// A word behind which a name may begin.
    CUT,
    /// A kind of park, firm or project rather than one of them.
    GENERIC,
    INDICATOR,
    STAGE,
    ASPECT,
    /// What is meant to happen, not what has happened.
    PLAN,
    CONDITION,
    GOOD,
    BAD;

    static Tag of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
