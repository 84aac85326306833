package org.yuanlian.telemetry.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;

@WithDatabase
class PositionsIT {
    private static final Instant NINE = Instant.parse("2020-03-02T01:00:00Z");
    private static final String OF_TAG = "$.items[?(@.name == '巡检员一')]";

    @Autowired
    MockMvc mvc;

    @Autowired
    SpokenDevices spoken;

    @BeforeEach
    void walk() {
        for (int i = 0; i < 3; i++) {
            var at = NINE.plusSeconds(i * 10L);
            spoken.tag("巡检员一").says("lon", at, 104.0 + i / 1_000.0).says("lat", at, 30.6);
        }
    }

    @Test
    void tellsWhereAllWereAtAMoment() throws Exception {
        ask("/api/positions?at=2020-03-02T01:00:15Z", Role.PARK, "510112.P0007")
                .andExpect(status().isOk())
                .andExpect(jsonPath(OF_TAG + ".at").value("2020-03-02T01:00:10Z"))
                .andExpect(jsonPath(OF_TAG + ".lon").value(104.001))
                .andExpect(jsonPath(OF_TAG + ".kind").value("TAG"));
        ask("/api/positions?at=2020-03-02T02:00:00Z", Role.PARK, "510112.P0007").andExpect(jsonPath(OF_TAG, empty()));
    }

    @Test
    void tellsHowAllWent() throws Exception {
        ask("/api/tracks?from=2020-03-02T01:00:00Z&to=2020-03-02T02:00:00Z", Role.COUNTY, "510112")
                .andExpect(status().isOk())
                .andExpect(jsonPath(OF_TAG + ".at[*]", contains(0, 10, 10)))
                .andExpect(jsonPath(OF_TAG + ".lon[*]", contains(104_000_000, 1_000, 1_000)))
                .andExpect(jsonPath(OF_TAG + ".lat[*]", contains(30_600_000, 0, 0)));
    }

    @Test
    void tellsAStrangerToTheRegionNothing() throws Exception {
        ask("/api/positions?at=2020-03-02T01:00:15Z", Role.COUNTY, "510704").andExpect(status().isOk()).andExpect(jsonPath(OF_TAG, empty()));
        ask("/api/tracks?from=2020-03-02T01:00:00Z&to=2020-03-02T02:00:00Z", Role.COUNTY, "510704").andExpect(jsonPath(OF_TAG, empty()));
        mvc.perform(get("/api/positions").with(LoggedIn.asEnterprise("91510100MA6CFPYG4B", "510112"))).andExpect(status().isForbidden());
        mvc.perform(get("/api/tracks").with(LoggedIn.asEnterprise("91510100MA6CFPYG4B", "510112"))).andExpect(status().isForbidden());
    }

    @Test
    void tellsAllThatIsWrongWithAQuestionAtOnce() throws Exception {
        ask("/api/tracks?from=yesterday&stepSeconds=0", Role.PARK, "510112.P0007")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.problems[*].where", containsInAnyOrder("from", "to", "stepSeconds")));
        ask("/api/tracks?from=2020-03-02T01:00:00Z&to=2020-03-02T09:00:00Z", Role.PARK, "510112.P0007")
                .andExpect(jsonPath("$.code").value("telemetry.ask.long"));
    }

    private ResultActions ask(String path, Role role, String place) throws Exception {
        return mvc.perform(get(path).with(LoggedIn.as(role, place)));
    }
}
