package org.yuanlian.telemetry.port.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;
import org.yuanlian.telemetry.port.wire.Reading;

class PayloadTests {
    private static final long AT = 1_763_690_000_000L;
    private final List<Fault> faults = new ArrayList<>();

    @Test
    void readsAMomentWithItsFlagsWhereverTheyStand() {
        var moment = "{'flags':{'pressure':'M','never said':'N'},'values':{'pressure':1e3,'level':2},'at':1763690000000}";

        assertThat(read(moment)).containsExactly(
                new Reading("pressure", AT, 1_000, Quality.MAINTENANCE), new Reading("level", AT, 2, Quality.GOOD));
        assertThat(faults).isEmpty();
    }

    @Test
    void readsAListOfMomentsEachByItsOwnTime() {
        var list = "[{'at':'2025-11-21T09:53:20+08:00','values':{'a':1}},{'at':1763690000001,'values':{'a':2}},{'at':5,'values':{}}]";

        assertThat(read(list)).containsExactly(new Reading("a", AT, 1, Quality.GOOD), new Reading("a", AT + 1, 2, Quality.GOOD));
        assertThat(read("[]")).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void believesAValueWithAFlagThatNobodyKnowsLess() {
        assertThat(read("{'at':1,'values':{'a':1,'b':1},'flags':{'a':'?','b':7}}")).extracting(Reading::quality)
                .containsExactly(Quality.DISTURBED, Quality.DISTURBED);
        assertThat(faults).containsExactly(new Fault(Kind.FLAG, ".flags.a = \"?\""), new Fault(Kind.FLAG, ".flags.b = 7"));
    }

    @Test
    void namesAllThatIsWrongWithItsPlace() {
        read("[{'at':1,'values':{'a':1}},{'at':{'x':[1]},'values':{'a':'1',' ':2,'b':1e999,'c':{'d':1}},'unit':'MPa'},7]");

        assertThat(faults).extracting(fault -> fault.kind() + " " + fault.value()).containsExactly(
                "TIME [1].at = {\"x\":[1]}", "VALUE [1].a = \"1\"", "VALUE [1].  = 2", "VALUE [1].b = 1e999", "VALUE [1].c = {\"d\":1}",
                "SHAPE [1].unit = \"MPa\"", "SHAPE [2] = 7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'values':{'a':1}}|TIME",
        "{'at':1}|SHAPE",
        "{'at':1,'values':[1]}|SHAPE",
        "{'at':1,'values':{'a':1},'flags':3}|SHAPE",
        "{'at':99999999999999999999,'values':{'a':1}}|TIME",
        "{'at':1.5,'values':{'a':1}}|TIME",
        "{'at':'yesterday','values':{'a':1}}|TIME",
        "{'at':null,'values':{'a':1}}|TIME",
        "{'at':1,'at':2,'values':{'a':1}}|SHAPE",
        "{'at':1,'values':{'a':1,'a':2}}|SHAPE",
        "{'at':1,'values':{'a':NaN}}|SHAPE",
        "{'at':1,'values':{'a':1}} {}|SHAPE",
        "{'at':1,'values':{'a':1}|SHAPE",
        "[{'at':1,'values':{'a':1}}|SHAPE",
        "``|SHAPE",
        "null|SHAPE"
    })
    void refusesWhatIsNoMoment(String payload, Kind kind) {
        read(payload);

        assertThat(faults).extracting(Fault::kind).containsExactly(kind);
        assertThat(kind.refuses()).isTrue();
    }

    @Test
    void keepsNothingOfAPayloadThatBreaksOff() {
        assertThat(read("[{'at':1,'values':{'a':1}},{'at':2,'val")).isEmpty();
        assertThat(read("{'at':1,'values':{'a':1}} 7")).isEmpty();
    }

    private List<Reading> read(String payload) {
        faults.clear();
        return Payload.read(payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8), faults::add);
    }
}
