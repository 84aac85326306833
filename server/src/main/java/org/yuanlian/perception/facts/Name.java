package org.yuanlian.perception.facts;

import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.FactType;

/// A name where it stands in an article.
///
/// @param canonical as the registry calls it, or as the text does where the registry does not know it
/// @param region division code of where it lies, or null
record Name(FactType type, int start, int end, String surface, String canonical, @Nullable String region) {

    boolean covers(int from, int until) {
        return start <= from && until <= end;
    }

    boolean touches(int from, int until) {
        return start < until && from < end;
    }
}
