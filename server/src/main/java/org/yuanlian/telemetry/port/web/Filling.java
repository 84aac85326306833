package org.yuanlian.telemetry.port.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.yuanlian.device.Series;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.port.socket.Desk;
import org.yuanlian.telemetry.port.socket.Outcome;
import org.yuanlian.telemetry.port.socket.Speaker;
import org.yuanlian.telemetry.port.wire.PointSheet;
import org.yuanlian.telemetry.port.wire.Reading;
import org.yuanlian.telemetry.store.PointStore;

/// A file of points that was read to its end and found right: compared and handed on in parts, since all of a file at once
/// takes more memory than a small server has. By moment, so that a part has little to be compared with.
final class Filling {
    private static final int PART = 50_000;
    private final List<Reading> readings;
    private final int passedOver;
    private final List<Reading> unknown = new ArrayList<>();
    private final Origin origin;

    /// @param sheet which is put in order
    Filling(PointSheet sheet, Origin origin) {
        this.readings = sheet.readings();
        this.passedOver = sheet.passedOver();
        readings.sort(Comparator.comparingLong(Reading::at));
        this.origin = origin;
    }

    /// What comes of it, by what is known before any of it is handed on.
    Filled compared(List<Series> series, PointStore store) {
        return parts(readings).stream().map(part -> Filled.compared(part, origin, series, store, unknown::add))
                .reduce(new Filled(passedOver, 0, 0, 0, passedOver), Filled::and);
    }

    /// What can be refused is refused before the first part. Of a back-fill that was sent before, what is known is not written
    /// again; corrections are, since among them the order decides.
    ///
    /// @throws Refusal where a later part could not be written; what was is told
    void handOn(Desk desk, Speaker speaker) {
        var measures = readings.stream().map(Reading::measure).collect(Collectors.toSet());
        if (desk.ahead(readings).isPresent()) {
            throw BatchController.refused(desk, readings);
        }
        require(desk.name(speaker, measures).join(), desk, 0);
        var rest = origin == Origin.BACKFILL ? unknown : readings;
        int taken = readings.size() - rest.size();
        for (var part : parts(rest)) {
            require(desk.handOn(speaker, part, origin).join(), desk, taken);
            taken += part.size();
        }
    }

    private void require(Outcome outcome, Desk desk, int taken) {
        if (outcome == Outcome.TAKEN) {
            return;
        }
        if (taken > 0) {
            throw new Refusal(Problem.of("port.file.partly", "", Integer.toString(taken), taken, readings.size()));
        }
        throw outcome == Outcome.REFUSED ? BatchController.refused(desk, readings) : new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static List<List<Reading>> parts(List<Reading> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + PART)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + PART)))
                .toList();
    }
}
