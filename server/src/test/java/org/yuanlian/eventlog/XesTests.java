package org.yuanlian.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import org.yuanlian.kernel.Refusal;

class XesTests {
    private static final Path FILES = Path.of("src/test/resources/eventlog");
    private static final String HEAD = "<log xes.version=\"1849.2016\">";

    @Test
    void readsTracesWithTypedAttributesInTheirOrder() throws IOException {
        var log = Xes.read(FILES.resolve("approval.xes"));

        assertThat(log.traces()).extracting(Trace::id).containsExactly("川投资备-0001", "#2");
        var first = log.traces().getFirst();
        assertThat(first.line()).isEqualTo(5);
        assertThat(first.attributes()).containsExactly(
                Map.entry("due", new Value.Time(Instant.parse("2026-03-31T16:00:00Z"))),
                Map.entry("days", new Value.Whole(20)),
                Map.entry("share", new Value.Real(0.5)),
                Map.entry("promised", new Value.Flag(true)),
                Map.entry("identity", new Value.Id("a-1")));
        assertThat(first.events()).extracting(Event::activity).containsExactly("受理", "补正");
        assertThat(first.events().getFirst().at()).isEqualTo(Instant.parse("2026-03-02T01:30:00Z"));
        assertThat(first.events().getFirst().attributes()).containsEntry("org:group", new Value.Text("自然资源局"));
    }

    @Test
    void takesATimeWithoutAZoneAsOneOfChina() throws IOException {
        assertThat(Xes.read(FILES.resolve("approval.xes")).traces().getFirst().events().get(1).at())
                .isEqualTo(Instant.parse("2026-03-03T02:00:00Z"));
    }

    @Test
    void tellsGzipByItsFirstBytes() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(FILES.resolve("approval.xes")));
        }
        assertThat(read(packed.toByteArray())).isEqualTo(Xes.read(FILES.resolve("approval.xes")).traces());

        assertThatThrownBy(() -> read(Arrays.copyOf(packed.toByteArray(), packed.size() / 2)))
                .isInstanceOfSatisfying(Refusal.class, refusal ->
                        assertThat(refusal.problems().getFirst().code()).isEqualTo("eventlog.gzip.broken"));
    }

    static Stream<Path> badFiles() throws IOException {
        return Files.list(FILES.resolve("invalid")).sorted();
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void tellsEveryProblemOfABadFileWithItsLine(Path file) throws IOException {
        var expected = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("<!-- expect: "))
                .map(line -> line.substring("<!-- expect: ".length(), line.length() - " -->".length()))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThatThrownBy(() -> Xes.read(file)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                .extracting(problem -> problem.code() + " at " + problem.where().replaceFirst(".*:", ""))
                .containsExactlyElementsOf(expected));
    }

    @Test
    void givesNoTraceOnceSomethingIsWrong() {
        var given = new ArrayList<Trace>();
        var bad = HEAD + trace("one") + "<trace><event><string key=\"concept:name\" value=\"x\"/></event></trace>" + trace("three") + "</log>";
        assertThatThrownBy(() -> Xes.read("x", stream(bad), given::add)).isInstanceOf(Refusal.class);
        assertThat(given).extracting(Trace::id).containsExactly("one");
    }

    @Test
    void countsTheProblemsThatItDoesNotName() {
        var bad = HEAD + "<event/>".repeat(2_500) + "</log>";
        assertThatThrownBy(() -> Xes.read("x", stream(bad), _ -> {})).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problems()).hasSize(1_000);
            assertThat(refusal.problems().getLast().what()).isEqualTo("And 1501 more problems.");
        });
    }

    @Test
    void holdsOneTraceAtATimeHoweverLongTheLog() throws IOException {
        var traces = 200_000;
        var one = trace("case").getBytes(StandardCharsets.UTF_8).length;
        var log = new Counted(new SequenceInputStream(repeated(HEAD, trace("case"), traces, "</log>")));
        var seen = new long[1];
        Xes.read("long.xes", log, _ -> assertThat(log.read).isLessThan(++seen[0] * one + 200_000));
        assertThat(seen[0]).isEqualTo(traces);
    }

    @Test
    void writesWhatTheSchemaOfTheStandardAccepts() throws IOException, SAXException {
        var out = new ByteArrayOutputStream();
        Xes.write(Xes.read(FILES.resolve("approval.xes")).traces(), out);
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(FILES.resolve("xes.xsd").toFile());
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(out.toByteArray())));

        var wrong = new String(out.toByteArray(), StandardCharsets.UTF_8).replace("1849.2016", "first");
        assertThatThrownBy(() -> schema.newValidator().validate(new StreamSource(stream(wrong)))).isInstanceOf(SAXException.class);
    }

    @Test
    void refusesToWriteAKeyThatIsNoName() {
        var trace = new Trace("1", Map.of("due day", new Value.Whole(1)), List.of());
        assertThatThrownBy(() -> Xes.write(List.of(trace), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("due day");
    }

    private static List<Trace> read(byte[] content) throws IOException {
        var traces = new ArrayList<Trace>();
        Xes.read("x", new ByteArrayInputStream(content), traces::add);
        return traces;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String trace(String id) {
        return """
                <trace><string key="concept:name" value="%s"/><event><string key="concept:name" value="受理"/>\
                <date key="time:timestamp" value="2026-03-02T09:30:00+08:00"/></event></trace>
                """
                .formatted(id);
    }

    private static Enumeration<InputStream> repeated(String head, String body, int times, String tail) {
        var bodies = Collections.nCopies(times, body).stream();
        var all = Stream.of(Stream.of(head), bodies, Stream.of(tail)).flatMap(part -> part).map(XesTests::stream);
        var each = all.iterator();
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return each.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return Objects.requireNonNull(each.next());
            }
        };
    }

    /// A stream that knows how much was taken from it.
    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var got = super.read(into, from, length);
            read += Math.max(0, got);
            return got;
        }
    }
}
