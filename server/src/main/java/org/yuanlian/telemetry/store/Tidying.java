package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Forgets what is old, once its buckets stand, and joins what is small. By one thread at a time.
final class Tidying {
    private static final int SEGMENTS_TO_JOIN = 8;
    private final Path folder;
    private final PointStore.Settings settings;
    private final Sealer sealer;
    private final KeptBuckets kept;
    private final Shelf shelf;
    private long bucketsForgotten = Long.MIN_VALUE;

    Tidying(Path folder, PointStore.Settings settings, Sealer sealer, KeptBuckets kept, Shelf shelf) {
        this.folder = folder;
        this.settings = settings;
        this.sealer = sealer;
        this.kept = kept;
        this.shelf = shelf;
    }

    void tidy() throws IOException {
        forgetWhatIsOld();
        joinWhatIsSmall();
    }

    private void forgetWhatIsOld() throws IOException {
        long now = settings.clock().millis();
        var forgetting = new Forgetting(sealer, settings.retention().now(), now);
        var condensing = settings.retention().condensing();
        new Condenser(kept, condensing, forgetting::keptFrom, now).condense(shelf.segments());
        if (KeptBuckets.day(now) != bucketsForgotten) {
            kept.forget(condensing, now);
            bucketsForgotten = KeptBuckets.day(now);
        }
        var outcome = forgetting.of(shelf.segments());
        if (!outcome.gone().isEmpty()) {
            shelf.forgotten(outcome.remaining(), forgetting::keptFrom);
            shelf.lastValues().write(folder.resolve(PointStore.LAST));
            outcome.takeAway();
        }
    }

    private void joinWhatIsSmall() throws IOException {
        var segments = new ArrayList<>(shelf.segments());
        int size = segments.size();
        if (size >= SEGMENTS_TO_JOIN && Joining.areAlike(segments.subList(size - SEGMENTS_TO_JOIN, size))) {
            var tail = segments.subList(size - SEGMENTS_TO_JOIN, size);
            var parts = List.copyOf(tail);
            var whole = sealer.join(parts);
            tail.clear();
            segments.add(whole);
            shelf.sealed(segments);
            for (var part : parts) {
                part.close();
                Files.delete(part.file());
            }
        }
    }
}
