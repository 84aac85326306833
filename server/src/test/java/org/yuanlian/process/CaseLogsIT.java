package org.yuanlian.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.aStep;
import static org.yuanlian.process.CaseFixtures.as;
import static org.yuanlian.process.CaseFixtures.countersigned;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.eventlog.Trace;
import org.yuanlian.eventlog.Value;
import org.yuanlian.eventlog.Xes;

@WithDatabase
class CaseLogsIT {
    private static final Set<String> TOLD = Set.of("org:resource", "org:group", "number", "act", "recordedAt", "step", "round");
    private static final RequestPostProcessor OFFICER = LoggedIn.as(Role.COUNTY, "510112");
    private static final RequestPostProcessor ELSEWHERE = LoggedIn.as(Role.COUNTY, "511181");

    @Autowired
    Cases cases;

    @Autowired
    MockMvcTester web;

    @Test
    void readsBackAsTheEventsThatWereRecorded() throws Exception {
        var subject = UUID.randomUUID();
        var id = walked(subject);
        var written = exported("/api/cases/export.xes?subject=" + subject);
        valid(written);
        var trace = traces(written).getFirst();
        var events = as(() -> cases.events(id));
        assertThat(trace.id()).isEqualTo(id.toString());
        assertThat(trace.attributes()).containsEntry("project", new Value.Id(subject.toString()))
                .containsEntry("fact.land", new Value.Text("NEW & <large>"))
                .containsEntry("demo", new Value.Flag(true));
        assertThat(trace.events()).hasSize(events.size() + 1);
        assertThat(trace.events().getFirst().attributes()).containsEntry("act", new Value.Text("OPEN"));
        assertThat(trace.events().stream().skip(1)).map(CaseLogsIT::told).containsExactlyElementsOf(events.stream().map(CaseLogsIT::told).toList());
        assertThat(trace.events()).map(one -> one.attributes().get("lifecycle:transition"))
                .containsExactlyElementsOf(List.of("complete", "start", "suspend", "resume", "unknown", "reassign", "complete", "schedule", "pi_abort")
                        .stream().map(Value.Text::new).toList());
        assertThat(exported("/api/cases/" + id + "/export.xes")).isEqualTo(written);
    }

    @Test
    void tellsNoMoreThanHadBeenRecordedByTheInstant() throws Exception {
        var subject = UUID.randomUUID();
        var id = walked(subject);
        var events = as(() -> cases.events(id));
        var path = "/api/cases/export.xes?subject=" + subject + "&recordedAt=";
        assertThat(traces(exported(path + events.get(2).recordedAt())).getFirst().events()).hasSize(4);
        var opened = as(() -> cases.find(id)).openedAt();
        assertThat(traces(exported(path + opened)).getFirst().events()).hasSize(1);
        assertThat(exported(path + opened.minus(1, ChronoUnit.MICROS))).doesNotContain("<trace>");
        assertThat(web.get().uri("/api/cases/" + id + "/export.xes?recordedAt=" + opened.minusSeconds(9)).with(OFFICER)).hasStatus4xxClientError();
    }

    @Test
    void holdsEveryCaseOnceThatWasAskedForAndMayBeSeen() throws Exception {
        var subject = UUID.randomUUID();
        var opened = as(() -> cases.openAll(
                IntStream.range(0, 450).mapToObj(i -> aCase(subject, aStep(i % 2 == 0 ? "even" : "odd"))).toList(), "窗口"));
        assertThat(traces(exported("/api/cases/export.xes?subject=" + subject))).extracting(Trace::id)
                .containsExactlyInAnyOrderElementsOf(opened.stream().map(UUID::toString).toList());
        assertThat(traces(exported("/api/cases/export.xes?department=dept-odd&kind=approval-plan&subject=" + subject))).hasSize(225);
        assertThat(exported("/api/cases/export.xes?kind=other&subject=" + subject)).doesNotContain("<trace>");
        assertThat(exported("/api/cases/export.xes?place=510700&subject=" + subject)).doesNotContain("<trace>");
        assertThat(exported("/api/cases/export.xes?subject=" + subject, ELSEWHERE)).doesNotContain("<trace>");
        assertThat(web.get().uri("/api/cases/" + opened.getFirst() + "/export.xes").with(ELSEWHERE)).hasStatus(404);
        assertThat(web.get().uri("/api/cases/export.xes").with(LoggedIn.asEnterprise("91510100MA6CFPYG4B", "510112"))).hasStatus(403);
    }

    private UUID walked(UUID subject) {
        var id = as(() -> cases.open(
                aCase(subject, Map.of("land", "NEW & <large>", "no name", "x"), countersigned("plan", Signing.any("fire")), aStep("permit", "plan")), "窗口"));
        var version = 0;
        for (var command : List.<Command>of(
                new Command.Receive("plan", null, "当场\n受理"),
                new Command.Stop("plan", SuspensionKind.EXPERT_REVIEW, "专家评审"),
                new Command.Resume("plan", ""),
                new Command.Sign("plan", "fire", true, "同意"),
                new Command.HandOver("plan", "小李", ""),
                new Command.Finish("plan", "建字第1号", null, ""),
                new Command.RollBack("plan", "会签意见有误"),
                new Command.Withdraw("不办了"))) {
            var expected = version++;
            assertThat(as(() -> cases.act(id, expected, command, Acting.now("经办人", department(command))))).isInstanceOf(Decided.Accepted.class);
        }
        return id;
    }

    private static @Nullable String department(Command command) {
        return switch (command) {
            case Command.Sign _ -> "fire";
            case Command.Withdraw _ -> null;
            default -> "dept-plan";
        };
    }

    private record Told(Instant at, Map<String, Value> told) {}

    private static Told told(org.yuanlian.eventlog.Event read) {
        var told = new TreeMap<String, Value>(read.attributes());
        told.keySet().removeIf(key -> !TOLD.contains(key) && !key.startsWith("said."));
        return new Told(read.at(), told);
    }

    private static Told told(Event kept) {
        var form = CommandForm.of(kept.what());
        var told = new TreeMap<String, Value>(Map.of(
                "org:resource", new Value.Text(kept.by()),
                "number", new Value.Whole(kept.number()),
                "act", new Value.Text(form.act().name()),
                "recordedAt", new Value.Time(kept.recordedAt())));
        if (kept.department() != null) {
            told.put("org:group", new Value.Text(kept.department()));
        }
        form.said().forEach((field, words) -> told.put("said." + field, new Value.Text(words)));
        if (form.step() != null) {
            told.put("step", new Value.Text(form.step()));
            told.put("round", new Value.Whole(kept.round()));
        }
        return new Told(kept.at(), told);
    }

    private String exported(String path) throws Exception {
        return exported(path, OFFICER);
    }

    private String exported(String path, RequestPostProcessor who) throws Exception {
        var answer = web.get().uri(path).with(who).asyncExchange();
        answer.getMvcResult().getAsyncResult();
        assertThat(answer).hasStatusOk().headers().hasHeaderSatisfying("Content-Disposition", values -> assertThat(values.getFirst()).contains(".xes"));
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<Trace> traces(String written) throws IOException {
        var traces = new ArrayList<Trace>();
        Xes.read("export.xes", new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)), traces::add);
        return traces;
    }

    private static void valid(String written) throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src/test/resources/eventlog/xes.xsd").toFile());
        schema.newValidator().validate(new StreamSource(new StringReader(written)));
    }
}
