package org.yuanlian.planted.city.lower;

import org.yuanlian.planted.city.upper.Tower;

public final class Ground {
    public Tower build() {
        return new Tower(this);
    }
}
