package org.yuanlian.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is read again as it was.
class XesProperties {
    private static final String LETTERS = "aZ09 <>&\"'\t\n\r环节办件é\u2028\uFFFD]]>";
    private static final List<String> KEYS =
            List.of("org:resource", "org:group", "lifecycle:transition", "办理时限", "due-on", "a.b", "_x", "cost:total");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsWhatItWrote(long seed) throws IOException {
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            var traces = drawn(random);
            var out = new ByteArrayOutputStream();
            Xes.write(traces, out);
            var again = new ArrayList<Trace>();
            Xes.read("drawn.xes", new ByteArrayInputStream(out.toByteArray()), trace ->
                    again.add(new Trace(trace.id(), trace.attributes(), trace.events())));
            assertThat(again).as("seed %d, round %d", seed, i).isEqualTo(traces);
        }
    }

    private static List<Trace> drawn(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(_ -> new Trace(text(random), attributes(random), events(random)))
                .toList();
    }

    private static List<Event> events(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(6))
                .mapToObj(_ -> new Event(text(random), time(random), attributes(random)))
                .toList();
    }

    private static Map<String, Value> attributes(Random random) {
        var attributes = new LinkedHashMap<String, Value>();
        for (int i = random.nextInt(4); i > 0; i--) {
            attributes.put(KEYS.get(random.nextInt(KEYS.size())), value(random));
        }
        return attributes;
    }

    private static Value value(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Value.Text(text(random));
            case 1 -> new Value.Time(time(random));
            case 2 -> new Value.Whole(random.nextLong());
            case 3 -> new Value.Real(Double.longBitsToDouble(random.nextLong() & 0xFFEFFFFFFFFFFFFFL));
            case 4 -> new Value.Real(random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NaN);
            case 5 -> new Value.Flag(random.nextBoolean());
            default -> new Value.Id(text(random));
        };
    }

    private static Instant time(Random random) {
        return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000) * 1_000_000L);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(random.nextInt(8) == 0 ? "𠮷" : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
