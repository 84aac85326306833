package org.yuanlian.search.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds which of the known names mean nearly the same as some words. Things are not compared one by one:
/// they bear subjects, and the subjects have names, few enough to compare the words with every one.
public final class Meaning {
    /// Below it stand names that only look alike: 开工 and 单板加工 0.67, 有限公司 and 控股公司服务 0.67.
    private static final double LEAST = 0.68;
    private static final int MOST = 12;
    private static final int KEPT = 2000;
    private static final double UNIT = 127.0 * 127.0;
    private final Supplier<Map<String, Set<String>>> naming;
    private final Supplier<Model> loading;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Map<String, List<Near>> answered = Collections.synchronizedMap(new Lately());
    private volatile @Nullable Ready ready;

    /// @param names of which the known ones were made: others come when a chain is redrawn
    private record Ready(Model model, Map<String, Set<String>> names, List<Known> known) {}

    private record Known(String name, Set<String> subjects, byte[] vector) {}

    /// @param naming tells subjects by the names that they bear
    public Meaning(Supplier<Map<String, Set<String>>> naming, Supplier<Model> loading) {
        this.naming = naming;
        this.loading = loading;
    }

    /// Whether the model is there. The first who asks has it loaded, and does not wait for it.
    public boolean isReady() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("language-model").start(this::load);
        }
        return ready != null;
    }

    /// The nearest first; none while the model is not there.
    public List<Near> near(String words) {
        var now = isReady() ? ready : null;
        if (now == null) {
            return List.of();
        }
        if (now.names != naming.get()) {
            now = renewed(now);
        }
        var before = answered.get(words);
        if (before != null) {
            return before;
        }
        var found = near(now, words);
        answered.put(words, found);
        return found;
    }

    /// Loads the model where nobody has yet, and waits for it.
    public void load() {
        synchronized (begun) {
            begun.set(true);
            if (ready != null) {
                return;
            }
            var shipped = Vectors.shipped();
            ready = ready(loading.get(), naming.get(), shipped);
        }
    }

    private Ready renewed(Ready before) {
        synchronized (begun) {
            var vectors = before.known.stream().collect(Collectors.toMap(Known::name, Known::vector));
            var renewed = ready(before.model, naming.get(), vectors);
            answered.clear();
            ready = renewed;
            return renewed;
        }
    }

    private static Ready ready(Model model, Map<String, Set<String>> names, Map<String, byte[]> vectors) {
        return new Ready(model, names, names.entrySet().stream()
                .map(each -> new Known(each.getKey(), each.getValue(), vector(each.getKey(), vectors, model)))
                .toList());
    }

    private static byte[] vector(String name, Map<String, byte[]> vectors, Model model) {
        var known = vectors.get(name);
        return known == null ? model.vector(name) : known;
    }

    private List<Near> near(Ready now, String words) {
        if (!now.model.knows(words)) {
            return List.of();
        }
        var vector = now.model.vector(words);
        var near = new ArrayList<Near>();
        for (var known : now.known) {
            var likeness = product(vector, known.vector) / UNIT;
            if (likeness >= LEAST) {
                near.add(new Near(known.name, known.subjects, likeness));
            }
        }
        near.sort(Comparator.comparingDouble(Near::likeness).reversed().thenComparing(Near::name));
        return List.copyOf(near.subList(0, Math.min(MOST, near.size())));
    }

    private static int product(byte[] one, byte[] other) {
        var sum = 0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static final class Lately extends LinkedHashMap<String, List<Near>> {
        private static final long serialVersionUID = 1L;

        Lately() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Near>> eldest) {
            return size() > KEPT;
        }
    }
}
