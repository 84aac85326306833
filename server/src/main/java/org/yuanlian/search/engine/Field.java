package org.yuanlian.search.engine;

/// What is kept of a thing, and asked for.
public enum Field {
    /// Names and codes, whole and without spaces.
    WHOLE,
    /// Pairs of characters and words of the names.
    NAME,
    /// Single characters of the names.
    CHARACTER,
    /// Syllables of the names.
    SYLLABLE,
    /// First letters of neighbouring syllables of the names, in pairs.
    INITIAL,
    /// Pairs and words of everything else.
    TEXT,
    /// Trades, nodes and chains.
    SUBJECT;

    /// Whether the order of its terms counts, and how many there are.
    public boolean isWritten() {
        return this == NAME || this == SYLLABLE || this == INITIAL || this == TEXT;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
