package org.yuanlian.bulletin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;

@WithDatabase
class BulletinsControllerIT {
    private static final RequestPostProcessor PROVINCE = LoggedIn.as(Role.PROVINCE, "510000");
    private static final RequestPostProcessor CITY = LoggedIn.as(Role.CITY, "510700");
    private static final RequestPostProcessor COUNTY = LoggedIn.as(Role.COUNTY, "510704");
    private static final RequestPostProcessor ENTERPRISE = LoggedIn.asEnterprise("91510100MA6CFPYG4B", "510112");

    @Autowired
    MockMvc mvc;

    @Test
    void publishesOnceAndShowsEachPlaceItsOwn() throws Exception {
        var issue = published("2018-03");
        publish("2018-03").andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("bulletin.month.published"));

        read(issue, "510000", CITY).andExpect(status().isOk()).andExpect(jsonPath("$.figures.rows", hasSize(21)));
        read(issue, "510700", CITY).andExpect(status().isOk()).andExpect(jsonPath("$.head.placeName").value("绵阳市"));
        read(issue, "510700", COUNTY).andExpect(status().isOk());
        read(issue, "510100", CITY).andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.code").value("bulletin.place.unknown"));
        read(issue, "510000", ENTERPRISE).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/bulletins").with(CITY))
                .andExpect(jsonPath("$.items[?(@.issue == '%s')].places[*].place".formatted(issue), contains("510000", "510700")));
        mvc.perform(get("/api/bulletins/" + issue + "/510700/recomputation").with(CITY)).andExpect(jsonPath("$.equal").value(true));
        mvc.perform(get("/api/bulletins/" + issue + "/510700/since").with(CITY)).andExpect(status().isOk());
        mvc.perform(get("/api/explain").param("from", issue).param("rate", "start").with(CITY)).andExpect(status().isOk());
    }

    @Test
    void opensToNobodyBelowTheProvince() throws Exception {
        for (var caller : new RequestPostProcessor[] {CITY, COUNTY, ENTERPRISE}) {
            mvc.perform(post("/api/bulletins").with(caller).with(csrf()).contentType(MediaType.APPLICATION_JSON).content("{\"month\":\"2018-04\"}"))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/api/bulletins/draft").param("month", "2018-04").param("place", "510100").with(CITY))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("bulletin.place.outside"));
        mvc.perform(get("/api/bulletins/draft").param("month", "2018-04").param("place", "510704").with(COUNTY))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("bulletin.place.level"));
        mvc.perform(get("/api/bulletins/draft").param("month", "2018-04").param("place", "510700").with(CITY)).andExpect(status().isOk());
    }

    @Test
    void correctsWithAReasonOnly() throws Exception {
        var issue = published("2018-05");
        correct(issue, " ").andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.code").value("bulletin.reason.missing"));
        correct(issue, "绵阳补报").andExpect(status().isCreated()).andExpect(jsonPath("$.issue.revision").value(2));
        correct(issue, "再改").andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.code").value("bulletin.issue.corrected"));
        mvc.perform(get("/api/bulletins").with(PROVINCE)).andExpect(jsonPath("$.items[*].corrects", hasItem(issue)));
    }

    @Test
    void givesTheSameFileEachTime() throws Exception {
        var issue = published("2018-06");
        for (var format : List.of("docx", "pdf", "xlsx", "html")) {
            var first = file(issue, format);
            assertThat(first).as(format).hasSizeGreaterThan(1_000).isEqualTo(file(issue, format));
        }
        mvc.perform(get("/api/bulletins/" + issue + "/510100/file").with(CITY)).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/bulletins/" + issue + "/510000/file").param("format", "odt").with(CITY)).andExpect(status().isBadRequest());
    }

    private byte[] file(String issue, String format) throws Exception {
        return mvc.perform(get("/api/bulletins/" + issue + "/510700/file").param("format", format).with(CITY))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private ResultActions correct(String issue, String reason) throws Exception {
        return mvc.perform(post("/api/bulletins/" + issue + "/corrections").with(PROVINCE).with(csrf())
                .contentType(MediaType.APPLICATION_JSON).content("{\"reason\":\"%s\"}".formatted(reason)));
    }

    private ResultActions read(String issue, String place, RequestPostProcessor caller) throws Exception {
        return mvc.perform(get("/api/bulletins/" + issue + "/" + place).with(caller));
    }

    private String published(String month) throws Exception {
        var answer = publish(month).andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
        return JsonPath.read(answer, "$.issue");
    }

    private ResultActions publish(String month) throws Exception {
        return mvc.perform(post("/api/bulletins").with(PROVINCE).with(csrf()).contentType(MediaType.APPLICATION_JSON).content("{\"month\":\"%s\"}".formatted(month)));
    }
}
