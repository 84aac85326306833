package org.yuanlian.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.yuanlian.declaration.Text;

/// Sources that tell how they are read.
final class WatchedSources {
    private WatchedSources() {}

    /// Counts how often it is read from end to end.
    record Counted(Source of, AtomicInteger read) implements Source {
        @Override
        public String kind() {
            return of.kind();
        }

        @Override
        public Text title() {
            return of.title();
        }

        @Override
        public String edition() {
            return of.edition();
        }

        @Override
        public long count() {
            return of.count();
        }

        @Override
        public void all(Consumer<List<Findable>> part) {
            read.incrementAndGet();
            of.all(part);
        }

        @Override
        public List<Findable> of(Collection<String> ids) {
            return of.of(ids);
        }

        @Override
        public Map<String, Shown> shown(Collection<String> ids) {
            return of.shown(ids);
        }
    }

    /// Has nothing, and an edition that turns.
    static final class Turned implements Source {
        private final Runnable meanwhile;
        private String edition = "one";

        Turned(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        void turn() {
            edition = "other";
        }

        @Override
        public String kind() {
            return "turned";
        }

        @Override
        public Text title() {
            return new Text("无", "None");
        }

        @Override
        public String edition() {
            return edition;
        }

        @Override
        public long count() {
            return 0;
        }

        @Override
        public void all(Consumer<List<Findable>> part) {
            meanwhile.run();
        }

        @Override
        public List<Findable> of(Collection<String> ids) {
            return List.of();
        }

        @Override
        public Map<String, Shown> shown(Collection<String> ids) {
            return Map.of();
        }
    }
}
