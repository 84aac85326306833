package org.yuanlian.planted;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

final class FilledField {
    @Autowired
    private Clock clock;

    long millis() {
        return clock.millis();
    }
}
