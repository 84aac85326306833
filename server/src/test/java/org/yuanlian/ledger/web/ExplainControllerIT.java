package org.yuanlian.ledger.web;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.DemoProject;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Statement;
import org.yuanlian.ledger.Told;

@WithDatabase
class ExplainControllerIT {
    private static final RequestPostProcessor PROVINCE = LoggedIn.as(Role.PROVINCE, "510000");
    private static final RequestPostProcessor OTHER = LoggedIn.as(Role.CITY, "510700");
    private static final String FROM = "2195-01-31,2195-02-10T00:00:00Z";
    private static final String TO = "2195-02-28,2195-03-10T00:00:00Z";

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledger ledger;

    private final UUID went = UUID.randomUUID();
    private final UUID late = UUID.randomUUID();
    private final UUID forged = UUID.randomUUID();

    @BeforeEach
    void tellThreeStories() {
        Caller.system("test").run(() -> ledger.loadDemo(List.of(
                        project(went, told("construction-permit", Grade.A, "2195-02-14", "2195-02-15", null)),
                        project(late, told("construction-permit", Grade.A, "2195-01-20", "2195-02-20", null)),
                        project(
                                forged,
                                told("construction-permit", Grade.A, "2195-01-15", "2195-01-16", null),
                                told("withdrawal", Grade.C, "2195-02-25", "2195-02-25", 2)))
                .stream()));
    }

    @Test
    void tellsWhatHappenedApartFromLateCorrections() throws Exception {
        mvc.perform(get("/api/explain").param("from", FROM).param("to", TO).param("rate", "start").param("limit", "200").with(PROVINCE))
                .andExpect(status().isOk())
                .andExpect(jsonPath(of(went, "cause"), is(List.of("HAPPENED"))))
                .andExpect(jsonPath(of(went, "move"), is(List.of("ENTERED"))))
                .andExpect(jsonPath(of(went, "entry.validOn"), is(List.of("2195-02-14"))))
                .andExpect(jsonPath(of(late, "cause"), is(List.of("CORRECTED"))))
                .andExpect(jsonPath(of(late, "entry.kind"), is(List.of("construction-permit"))))
                .andExpect(jsonPath(of(forged, "move"), is(List.of("LEFT"))))
                .andExpect(jsonPath(of(forged, "cause"), is(List.of("CORRECTED"))))
                .andExpect(jsonPath(of(forged, "withdrawal.text"), is(List.of("现场未开工"))))
                .andExpect(jsonPath("$.corrections.numerator.left").isNumber());
    }

    @Test
    void showsAnotherCityNothingOfIt() throws Exception {
        mvc.perform(get("/api/explain").param("from", FROM).param("to", TO).param("rate", "start").param("limit", "200").with(OTHER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].project", not(hasItem(went.toString()))))
                .andExpect(jsonPath("$.items[*].place", everyItem(is("510704"))));
    }

    @Test
    void refusesAPairThatIsNone() throws Exception {
        mvc.perform(get("/api/explain").param("from", "September").with(PROVINCE))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("ledger.explain.pair"));
    }

    private static String of(UUID project, String path) {
        return "$.items[?(@.project == '%s')].%s".formatted(project, path);
    }

    private static DemoProject project(UUID id, Told... more) {
        var history = new java.util.ArrayList<>(List.of(
                told("name", Grade.C, "2195-01-01", "2195-01-02", null),
                told("formal-contract", Grade.B, "2195-01-01", "2195-01-02", null)));
        history.addAll(List.of(more));
        return new DemoProject(id, "E-" + id, new Place("510112"), history);
    }

    private static Told told(String kind, Grade grade, String on, String recorded, @Nullable Integer withdraws) {
        var text = withdraws == null ? "x" : "现场未开工";
        var said = new Statement(kind, LocalDate.parse(on), null, text, null, null, "line=1", grade);
        return new Told(said, Instant.parse(recorded + "T00:00:00Z"), "t", withdraws);
    }
}
