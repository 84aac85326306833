package org.yuanlian.monitoring;

import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.asset.LimitSpans;
import org.yuanlian.asset.Limits;
import org.yuanlian.asset.Watching;
import org.yuanlian.device.Devices;
import org.yuanlian.device.SeriesBook;

/// What the registers say of what is judged.
@Component
final class Watched {
    private final Devices devices;
    private final SeriesBook book;
    private final Watching watching;
    private final Limits limits;

    Watched(Devices devices, SeriesBook book, Watching watching, Limits limits) {
        this.devices = devices;
        this.book = book;
        this.watching = watching;
        this.limits = limits;
    }

    Devices devices() {
        return devices;
    }

    SeriesBook book() {
        return book;
    }

    /// As they are recorded now.
    LimitSpans limits() {
        return Caller.system("monitoring").get(() -> new LimitSpans(watching.all(), limits.all()));
    }
}
