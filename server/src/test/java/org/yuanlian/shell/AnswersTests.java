package org.yuanlian.shell;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Role;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

class AnswersTests {
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Doors())
            .setControllerAdvice(new Answers())
            .build();

    record Order(LocalDate on, int pieces, Place place, List<Role> roles) {}

    @RestController
    static final class Doors {
        @GetMapping("/refusal")
        void refusal() {
            throw new Refusal(
                    "Nothing was kept.",
                    List.of(
                            new Problem("a.b.c", "row 3", "12亿", "Two units.", "one is meant"),
                            new Problem("a.b.d", "row 4", "", "Empty.", null)));
        }

        @GetMapping("/half")
        void half(HttpServletResponse response) throws IOException {
            response.getWriter().write("at,value");
            response.flushBuffer();
            throw new IllegalStateException("the second half cannot be read");
        }

        @GetMapping("/absent")
        void absent() {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such project.");
        }

        @GetMapping("/overtaken")
        void overtaken() {
            throw new OptimisticLockingFailureException("row 17 of table secret");
        }

        @GetMapping("/twice")
        void twice() {
            throw new DuplicateKeyException("secret_key");
        }

        @GetMapping("/large")
        void large() {
            throw new MaxUploadSizeExceededException(64);
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("secret password of jdbc:postgresql");
        }

        @GetMapping("/day")
        void day(@RequestParam LocalDate validOn) {}

        @GetMapping("/place")
        void place(@RequestParam Place place) {}

        @PostMapping("/order")
        void order(@RequestBody Order order) {}
    }

    @Test
    void cutsOffAnAnswerThatFailsInItsMiddleInsteadOfEndingIt() {
        assertThatThrownBy(() -> mvc.perform(get("/half"))).hasRootCauseMessage("the second half cannot be read");
    }

    @Test
    void namesEveryProblemOfARefusal() throws Exception {
        mvc.perform(get("/refusal"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("2 things are wrong, and nothing was kept."))
                .andExpect(jsonPath("$.problems[0].code").value("a.b.c"))
                .andExpect(jsonPath("$.problems[0].where").value("row 3"))
                .andExpect(jsonPath("$.problems[0].value").value("12亿"))
                .andExpect(jsonPath("$.problems[0].what").value("Two units."))
                .andExpect(jsonPath("$.problems[0].maybe").value("one is meant"))
                .andExpect(jsonPath("$.problems[1].code").value("a.b.d"));
    }

    @Test
    void answersInJsonEvenToWhoAskedForAPage() throws Exception {
        mvc.perform(get("/refusal").accept("text/html"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON));
    }

    @Test
    void tellsWhatIsAbsentAndWhatWasChangedByAnother() throws Exception {
        answered("/absent", 404, "web.resource.absent", "No such project.");
        answered("/overtaken", 409, "web.resource.changed", "Someone else changed this");
        answered("/twice", 409, "web.resource.contradicts", "This contradicts");
        answered("/large", 413, "web.upload.large", "");
    }

    @Test
    void hidesTheInsideOfAFaultButNamesItsNumber() throws Exception {
        mvc.perform(get("/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("web.fault"))
                .andExpect(jsonPath("$.incident").value(matchesPattern("[0-9a-f]{8}")))
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("IllegalState"))));
    }

    @Test
    void saysWhichParameterCannotBeRead() throws Exception {
        mvc.perform(get("/day").param("validOn", "明天"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].where").value("validOn"))
                .andExpect(jsonPath("$.problems[0].value").value("明天"))
                .andExpect(jsonPath("$.problems[0].what").value("This is not a day."))
                .andExpect(jsonPath("$.problems[0].maybe").value("2026-03-05 is meant"));
        mvc.perform(get("/day"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("web.parameter.missing"))
                .andExpect(jsonPath("$.problems[0].where").value("validOn"));
    }

    @Test
    void letsAValueSpeakForItself() throws Exception {
        mvc.perform(get("/place").param("place", "成都"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("kernel.place.shape"));
    }

    @Test
    void saysWhereABodyCannotBeRead() throws Exception {
        body("{\"on\":\"2026-13-40\"}", "web.json.type", "on");
        body("{\"pieces\":\"many\"}", "web.json.type", "pieces");
        body("{\"roles\":[\"CITY\",\"KING\"]}", "web.json.type", "roles[1]");
        body("{\"on\":", "web.json.syntax", "line 1, column 7");
        body("", "web.json.missing", "body");
    }

    @Test
    void refusesWhatADoorDoesNotTake() throws Exception {
        mvc.perform(post("/absent"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().exists("Allow"))
                .andExpect(jsonPath("$.code").value("web.method.unsupported"));
        mvc.perform(post("/order").contentType("text/csv").content("a,b"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("web.media.unsupported"));
    }

    private void answered(String path, int status, String code, String detail) throws Exception {
        mvc.perform(get(path))
                .andExpect(status().is(status))
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.detail").value(containsString(detail)));
    }

    private void body(String json, String code, String where) throws Exception {
        mvc.perform(post("/order").contentType(APPLICATION_JSON).content(json))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(not(containsString("org.yuanlian"))))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.problems[0].where").value(where));
    }
}
