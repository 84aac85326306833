package org.yuanlian.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Quality;

@WithDatabase
class SeriesIT {
    private static final Instant NINE = Instant.parse("2020-03-02T01:00:00Z");
    private static final String HOUR = "?from=2020-03-02T01:00:00Z&to=2020-03-02T02:00:00Z";

    @Autowired
    MockMvc mvc;

    @Autowired
    SpokenDevices spoken;

    private SpokenDevices.Spoken tank;
    private String path;

    /// A temperature each minute of half an hour: one of them measured under maintenance, one put right.
    @BeforeEach
    void report() {
        tank = spoken.sensor("一号储罐");
        path = "/api/series/" + tank.number("temperature");
        for (int i = 0; i < 30; i++) {
            tank.says("temperature", NINE.plusSeconds(i * 60L), 20 + i, i == 7 ? Quality.MAINTENANCE : Quality.GOOD, Origin.DEVICE);
        }
        tank.says("temperature", NINE.plusSeconds(600), 99, Quality.GOOD, Origin.CORRECTION);
    }

    @Test
    void tellsLastValuesWithTheirAgeAndWhatIsDeclared() throws Exception {
        ask("/api/devices/" + tank.device() + "/last-values")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].last.value").value(49.0))
                .andExpect(jsonPath("$.items[0].last.at").value("2020-03-02T01:29:00Z"))
                .andExpect(jsonPath("$.items[0].last.origin").value("DEVICE"))
                .andExpect(jsonPath("$.items[0].stale").value(true))
                .andExpect(jsonPath("$.items[0].series.title.zh").value("温度"))
                .andExpect(jsonPath("$.items[0].series.keeping.staleAfterSeconds").value(120))
                .andExpect(jsonPath("$.items[0].series.keeping.verified").value(false));
        tank.says("temperature", Instant.now(), 21);
        ask("/api/last-values").andExpect(jsonPath("$.items[?(@.series.deviceName == '一号储罐')].stale").value(false));
    }

    @Test
    void tellsThePointsOfASpanPageByPage() throws Exception {
        ask(path + "/points" + HOUR + "&offset=6&limit=2")
                .andExpect(jsonPath("$.total").value(31))
                .andExpect(jsonPath("$.items[*].value", contains(26.0, 27.0)))
                .andExpect(jsonPath("$.items[*].quality", contains("GOOD", "MAINTENANCE")));
    }

    @Test
    void showsOldAndNewOfWhatWasPutRight() throws Exception {
        ask(path + "/points?from=2020-03-02T01:10:00Z&to=2020-03-02T01:10:59Z")
                .andExpect(jsonPath("$.items[*].value", contains(30.0, 99.0)))
                .andExpect(jsonPath("$.items[*].holds", contains(false, true)))
                .andExpect(jsonPath("$.items[*].origin", contains("DEVICE", "CORRECTION")));
        ask(path + "/points?from=2020-03-02T01:10:00Z&to=2020-03-02T01:10:59Z&knownBy=2020-03-02T03:00:00Z").andExpect(jsonPath("$.items", empty()));
    }

    @Test
    void tellsATrendInAsManyPartsAsAreAskedFor() throws Exception {
        ask(path + "/trend" + HOUR + "&parts=6")
                .andExpect(jsonPath("$.buckets[*].count", contains(10, 10, 9)))
                .andExpect(jsonPath("$.buckets[*].others", contains(1, 0, 0)))
                .andExpect(jsonPath("$.buckets[*].corrected", contains(1, 0, 0)))
                .andExpect(jsonPath("$.buckets[0].max").value(99.0))
                .andExpect(jsonPath("$.buckets[2].min").value(41.0));
    }

    @Test
    void tellsWhereNothingWasSaid() throws Exception {
        ask(path + "/gaps" + HOUR)
                .andExpect(jsonPath("$.silentSeconds").value(120))
                .andExpect(jsonPath("$.items[*].after", contains("2020-03-02T01:29:00Z")))
                .andExpect(jsonPath("$.items[*].seconds", contains(1_860)));
    }

    @Test
    void givesPointsAsAFile() throws Exception {
        var file = ask(path + "/points.csv" + HOUR).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(file.lines()).hasSize(32).contains("2020-03-02T01:10:00Z,temperature,30.0,GOOD,DEVICE," + knownAt(file) + ",false,,");
    }

    private static String knownAt(String file) {
        return file.lines().filter(line -> line.startsWith("2020-03-02T01:10:00Z,temperature,30.0")).findFirst().orElseThrow().split(",", -1)[5];
    }

    @Test
    void knowsNothingForAStrangerToTheRegion() throws Exception {
        for (var door : new String[] {"", "/points" + HOUR, "/points.csv" + HOUR, "/points.parquet" + HOUR, "/trend" + HOUR, "/gaps" + HOUR}) {
            mvc.perform(get(path + door).with(LoggedIn.as(Role.COUNTY, "510704"))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/api/devices/%s/last-values".formatted(tank.device())).with(LoggedIn.as(Role.COUNTY, "510704"))).andExpect(status().isNotFound());
        mvc.perform(get("/api/last-values").with(LoggedIn.as(Role.COUNTY, "510704")))
                .andExpect(jsonPath("$.items[?(@.series.deviceName == '一号储罐')]", empty()));
    }

    @Test
    void tellsAllThatIsWrongWithAQuestionAtOnce() throws Exception {
        ask(path + "/points?from=x&to=y&knownBy=z&offset=-1&limit=0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.problems[*].where", containsInAnyOrder("from", "to", "knownBy", "offset", "limit")));
    }

    private ResultActions ask(String path) throws Exception {
        return mvc.perform(get(path).with(LoggedIn.as(Role.PARK, SpokenDevices.PARK)));
    }
}
