package org.yuanlian.window.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Problem;
import tools.jackson.databind.json.JsonMapper;

class FormTests {
    private final Form form = read("supply-connection");

    @Test
    void tellsEveryFaultAtOnceInTheOrderOfTheForm() {
        assertThat(faults("{\"voltage\":\"MIDDLE\",\"capacityKw\":0,\"address\":\"路\",\"wantedOn\":\"2026-02-30\",\"phone\":\"x\",\"colour\":1}"))
                .containsExactly(
                        "voltage window.answer.choice", "capacityKw window.answer.range", "address window.answer.short",
                        "wantedOn window.answer.shape", "contact window.answer.missing", "phone window.answer.shape",
                        "colour window.answer.unasked");
    }

    @Test
    void asksForWhatAnAnswerMakesNecessary() {
        assertThat(faults("{\"voltage\":\"HIGH\",\"capacityKw\":6300,\"address\":\"车城大道 8 号\",\"contact\":\"张敏\",\"phone\":\"028-85550100\"}"))
                .containsExactly("supplies window.answer.missing");
    }

    @Test
    void tellsAFaultInBothLanguages() {
        var fault = form.faults(JsonMapper.shared().readTree("{\"capacityKw\":0}")).stream()
                .filter(problem -> problem.where().equals("capacityKw"))
                .findFirst()
                .orElseThrow();
        assertThat(Language.CHINESE.tell(fault).what()).isEqualTo("须大于 0。");
        assertThat(Language.ENGLISH.tell(fault).what()).isEqualTo("This must be more than 0.");
    }

    @Test
    void takesAnAnswerThatIsInOrder() {
        assertThat(faults("{\"voltage\":\"LOW\",\"capacityKw\":120.5,\"address\":\"车城大道 8 号\",\"contact\":\"张敏\",\"phone\":\"028-85550100\"}")).isEmpty();
    }

    private List<String> faults(String answers) {
        return form.faults(JsonMapper.shared().readTree(answers)).stream().map(FormTests::told).toList();
    }

    private static String told(Problem fault) {
        return fault.where() + " " + fault.code();
    }

    private static Form read(String service) {
        try {
            return Form.read("form", Files.readAllBytes(Path.of("..", "declarations", "services", service, "form.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
