package org.yuanlian.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import tools.jackson.databind.json.JsonMapper;

@WithDatabase
class AssessmentsControllerIT {
    private static final RequestPostProcessor PROVINCE = LoggedIn.as(Role.PROVINCE, "510000");
    private static final RequestPostProcessor CITY = LoggedIn.as(Role.CITY, "513400");
    private static final RequestPostProcessor COUNTY = LoggedIn.as(Role.COUNTY, "513430");
    private static final RequestPostProcessor ENTERPRISE = LoggedIn.asEnterprise("91510100MA6CFPYG4B", "510112");

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Test
    void publishesOnceAndOpensToEachItsOwn() throws Exception {
        var id = published(2008);
        publish(2008).andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("assessment.year.published"));

        ask("/api/assessments?year=2008", COUNTY).andExpect(jsonPath("$.items[*].id", hasItem(id)));
        ask("/api/assessments/" + id, COUNTY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows", hasSize(183)))
                .andExpect(jsonPath("$.rows[?(@.place == '513430' && @.items != null)]", hasSize(1)))
                .andExpect(jsonPath("$.rows[?(@.place == '510112' && @.items != null)]", hasSize(0)))
                .andExpect(jsonPath("$.sheet.items[0].words.zh").value("按比例计分，达到100%得10分，最高10分，最低0分"));
        ask("/api/assessments/" + id + "/places/513430", COUNTY)
                .andExpect(jsonPath("$.lines", hasSize(4)))
                .andExpect(jsonPath("$.lines[3].missing").value("NO_TASK"));
        ask("/api/assessments/" + id + "/places/510112", COUNTY).andExpect(status().isUnprocessableContent());
        ask("/api/assessments/" + id + "/projects?place=513430&item=performance", COUNTY).andExpect(jsonPath("$.total").value(0));
        ask("/api/assessments/" + id + "/projects?place=510112&item=performance", COUNTY)
                .andExpect(jsonPath("$.code").value("assessment.place.unknown"));
        ask("/api/assessments/" + id + "/projects?place=513430&item=performanse", COUNTY)
                .andExpect(jsonPath("$.problems[0].maybe").value("\"performance\" is meant"));
        ask("/api/assessments/" + id + "/recomputation", COUNTY).andExpect(jsonPath("$.equal").value(true));
        ask("/api/assessments/" + id, ENTERPRISE).andExpect(status().isUnprocessableContent());
    }

    @Test
    void opensToNobodyBelowTheProvinceWhatOnlyTheProvinceDecides() throws Exception {
        for (var caller : List.of(CITY, COUNTY, ENTERPRISE)) {
            for (var path : List.of("", "/draft", "/targets", "/flags", "/simulations")) {
                send("/api/assessments" + path, Map.of("sheet", "yulin-2008", "year", 2009), caller).andExpect(status().isForbidden());
            }
        }
        send("/api/assessments/draft", Map.of("sheet", "yulin-2008", "year", 2009), PROVINCE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assessment", nullValue()))
                .andExpect(jsonPath("$.rows", hasSize(183)));
        ask("/api/assessments/sheets", PROVINCE).andExpect(jsonPath("$[*].id", containsInAnyOrder("yulin-2008", "city-2024")));
    }

    @Test
    void hearsAnAppealWithItsFile() throws Exception {
        var id = published(2009);
        var appeal = Map.of("place", "513430", "item", "performance", "reason", "执照已办", "uploadId", upload(COUNTY));
        var raised = send("/api/assessments/" + id + "/appeals", appeal, COUNTY)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.evidence", notNullValue()))
                .andReturn();
        var appealId = JsonPath.<String>read(raised.getResponse().getContentAsString(), "$.id");
        send("/api/assessments/" + id + "/appeals", appeal, COUNTY).andExpect(jsonPath("$.code").value("assessment.appeal.twice"));
        send("/api/appeals/" + appealId + "/decision", Map.of("granted", true, "text", "准"), CITY).andExpect(status().isForbidden());
        send("/api/appeals/" + appealId + "/decision", Map.of("granted", true, "text", "准"), PROVINCE)
                .andExpect(jsonPath("$.code").value("assessment.appeal.unchanged"));
        send("/api/appeals/" + appealId + "/decision", Map.of("granted", false, "text", "材料不足"), PROVINCE)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.appeal.decision.granted").value(false));
        ask("/api/assessments/" + id + "/appeals", CITY).andExpect(jsonPath("$.items[0].reason").value("执照已办"));
        ask("/api/assessments/" + id + "/appeals", LoggedIn.as(Role.COUNTY, "513426")).andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void recordsTasksWithTheirEvidenceOnly() throws Exception {
        var values = List.of(Map.of("place", "513430", "task", "ARRIVED", "value", 5000000), Map.of("place", "513426", "task", "SIGNED", "value", 0));
        send("/api/assessments/targets", Map.of("year", 2004, "values", values), PROVINCE)
                .andExpect(jsonPath("$.code").value("assessment.target.value"))
                .andExpect(jsonPath("$.problems[0].where").value("values[1].value"));
        var one = values.subList(0, 1);
        send("/api/assessments/targets", Map.of("year", 2004, "values", one), PROVINCE)
                .andExpect(jsonPath("$.code").value("assessment.evidence.missing"));
        send("/api/assessments/targets", Map.of("year", 2004, "values", one, "uploadId", upload(PROVINCE)), PROVINCE)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.items[0].value").value("5000000"));
        ask("/api/assessments/targets?year=2004", COUNTY).andExpect(jsonPath("$.total").value(1));
        ask("/api/assessments/targets?year=2004", LoggedIn.as(Role.COUNTY, "513426")).andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void countsAConfirmedCaseUntilItIsTakenBack() throws Exception {
        var flag = Map.of("place", "513427", "foundOn", "2025-05-01", "text", "合同重复上报", "uploadId", upload(PROVINCE));
        var made = send("/api/assessments/flags", flag, PROVINCE).andExpect(status().isCreated()).andReturn();
        assertThat(falseReports()).isEqualTo("-0.2");
        var seq = JsonPath.<Integer>read(made.getResponse().getContentAsString(), "$.seq");
        send("/api/assessments/flags/" + seq + "/withdrawal", Map.of("reason", " "), PROVINCE)
                .andExpect(jsonPath("$.code").value("assessment.reason.missing"));
        send("/api/assessments/flags/" + seq + "/withdrawal", Map.of("reason", "查无实据"), PROVINCE).andExpect(status().isCreated());
        assertThat(falseReports()).isEqualTo("0");
        send("/api/assessments/flags/" + seq + "/withdrawal", Map.of("reason", "再撤"), PROVINCE)
                .andExpect(jsonPath("$.code").value("assessment.flag.withdrawn"));
        ask("/api/assessments/flags?year=2025", PROVINCE).andExpect(jsonPath("$.items[0].withdrawn").value("查无实据"));
    }

    @Test
    void simulatesOrTellsEveryProblemInline() throws Exception {
        var id = published(2010);
        var page = ask("/api/assessments/" + id, PROVINCE).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        var text = JsonPath.<String>read(page, "$.text");
        send("/api/assessments/simulations", Map.of("assessment", id, "text", text), PROVINCE)
                .andExpect(jsonPath("$.problems", hasSize(0)))
                .andExpect(jsonPath("$.rows", hasSize(183)));
        var broken = text.replace("FUNDING_RATE", "FUNDING_RAT").replace("cap: 10", "cap: ten");
        send("/api/assessments/simulations", Map.of("assessment", id, "text", broken), PROVINCE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows", hasSize(0)))
                .andExpect(jsonPath("$.problems[*].code", containsInAnyOrder("declaration.value.unreadable", "declaration.value.unknown")))
                .andExpect(jsonPath("$.problems[1].maybe").value("\"FUNDING_RATE\" is meant"));
        send("/api/assessments/simulations", Map.of("assessment", id, "text", "a: [b"), PROVINCE)
                .andExpect(jsonPath("$.problems", hasSize(1)));
    }

    @Test
    void givesTheSameFileEachTime() throws Exception {
        var id = published(2023);
        for (var format : List.of("docx", "pdf", "xlsx")) {
            assertThat(file(id, format)).as(format).hasSizeGreaterThan(1_000).isEqualTo(file(id, format));
        }
    }

    private String falseReports() throws Exception {
        var draft = send("/api/assessments/draft", Map.of("sheet", "city-2024", "year", 2025), PROVINCE).andReturn();
        return JsonPath.<List<String>>read(
                        draft.getResponse().getContentAsString(StandardCharsets.UTF_8), "$.rows[?(@.place == '513427')].items.false-reports")
                .getFirst();
    }

    private byte[] file(String id, String format) throws Exception {
        return ask("/api/assessments/" + id + "/file?format=" + format, COUNTY).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
    }

    private String upload(RequestPostProcessor caller) throws Exception {
        var file = new MockMultipartFile("file", "任务.txt", "text/plain", "下达任务的通知".getBytes(StandardCharsets.UTF_8));
        var kept = mvc.perform(multipart("/api/uploads").file(file).with(caller).with(csrf())).andReturn().getResponse().getContentAsString();
        return JsonPath.read(kept, "$.id");
    }

    private ResultActions ask(String path, RequestPostProcessor caller) throws Exception {
        return mvc.perform(get(path).with(caller));
    }

    private ResultActions send(String path, Object body, RequestPostProcessor caller) throws Exception {
        return mvc.perform(post(path).with(caller).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)));
    }

    private ResultActions publish(int year) throws Exception {
        return send("/api/assessments", Map.of("sheet", "yulin-2008", "year", year), PROVINCE);
    }

    private String published(int year) throws Exception {
        return JsonPath.read(publish(year).andExpect(status().isCreated()).andReturn().getResponse().getContentAsString(), "$.id");
    }
}
