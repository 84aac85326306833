package org.yuanlian.planted;

import java.time.Instant;
import java.util.Date;

final class OldDate {
    private OldDate() {}

    static Date of(Instant instant) {
        return Date.from(instant);
    }
}
