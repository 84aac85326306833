package org.yuanlian.perception.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithDatabase
class InboxWebIT {
    private static final RequestPostProcessor DAZHOU = LoggedIn.as(Role.CITY, "511700");
    private static final RequestPostProcessor MIANYANG = LoggedIn.as(Role.CITY, "510700");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc mvc;

    @Test
    void readsGoodFilesAndNamesTheBadOnes() throws Exception {
        mvc.perform(multipart("/api/documents")
                        .file(file("good.txt", "达州市外资情况\n2025-08-15\n达州市新增外资企业16家。\n".getBytes(StandardCharsets.UTF_8)))
                        .file(file("bad.txt", new byte[] {0, 1, 2}))
                        .with(DAZHOU)
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.documents.length()").value(1))
                .andExpect(jsonPath("$.documents[0].title").value("达州市外资情况"))
                .andExpect(jsonPath("$.problems[0].code").value("perception.text.binary"));
    }

    @Test
    void refusesWhereNothingCanBeRead() throws Exception {
        mvc.perform(multipart("/api/documents").file(file("bad.txt", new byte[] {0, 1, 2})).with(DAZHOU).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].where").value("bad.txt"));
    }

    @Test
    void asksStrangersToLogIn() throws Exception {
        mvc.perform(get("/api/inbox")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/documents")).andExpect(status().isUnauthorized());
    }

    @Test
    void showsFiltersDismissesAndTakesBack() throws Exception {
        var document = read("达州高新区情况\n2025-08-15\n达州高新区新增外资企业17家,实际到位外资增长19.7%。\n");
        mvc.perform(get("/api/documents/" + document).with(DAZHOU))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.articles[0].facts.length()").value(greaterThan(1)));
        mvc.perform(get("/api/documents/" + document).with(MIANYANG)).andExpect(status().isNotFound());
        var page = mvc.perform(get("/api/inbox")
                        .param("document", document)
                        .param("type", "percent")
                        .param("status", "open")
                        .param("q", "到位外资")
                        .with(DAZHOU))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].value").value("19.7"))
                .andReturn();
        long id = json(page.getResponse().getContentAsByteArray()).at("/items/0/id").asLong();
        mvc.perform(post("/api/inbox/" + id + "/dismissal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"重复\"}")
                        .with(DAZHOU)
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("dismissed"));
        mvc.perform(delete("/api/inbox/" + id + "/decision").with(DAZHOU).with(csrf()))
                .andExpect(jsonPath("$.status").value("open"));
        mvc.perform(get("/api/audit").param("action", "fact").with(DAZHOU))
                .andExpect(jsonPath("$.items[*].action", hasItem("fact.dismissed")));
    }

    @Test
    void opensAnAcceptedFigureToItsSentenceUntilItIsTakenBack() throws Exception {
        var document = read("达州东部经开区情况\n2025-08-15\n达州东部经开区新增外资企业18家,实际到位外资增长21.3%。\n");
        var fact = json(mvc.perform(get("/api/inbox").param("document", document).param("type", "percent").with(DAZHOU))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .at("/items/0");
        long id = fact.at("/id").asLong();
        var park = json(mvc.perform(get("/api/inbox/" + id + "/candidates").with(DAZHOU))
                        .andExpect(jsonPath("$[0].kind").value("park"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .at("/0/id")
                .asString();
        accept(id, "{\"into\":{\"park\":\"%s\"},\"validOn\":\"2025-08-15\"}".formatted(park))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.acceptedInto").value("park:" + park));

        var found = "$.observations[?(@.value==21.3)]";
        var page = json(mvc.perform(get("/api/registry/park/" + park).with(DAZHOU))
                .andExpect(status().isOk())
                .andExpect(jsonPath(found + ".sentence").value(fact.at("/sentence").asString()))
                .andExpect(jsonPath(found + ".grade").value("C"))
                .andExpect(jsonPath(found + ".validOn").value("2025-08-15"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        var own = page.at("/observations").valueStream()
                .filter(one -> one.at("/sentence").equals(fact.at("/sentence")))
                .findFirst()
                .orElseThrow();
        var evidence = own.at("/evidence/id").asString();
        mvc.perform(get("/api/parks/" + park).with(DAZHOU)).andExpect(jsonPath(found + ".evidence.id").value(evidence));
        var text = json(mvc.perform(get("/api/evidence/" + evidence + "/text").param("at", own.at("/id").asString()).with(DAZHOU))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(text.at("/text").asString().substring(
                        text.at("/highlight/start").asInt(), text.at("/highlight/end").asInt()))
                .isEqualTo(fact.at("/sentence").asString());
        mvc.perform(get("/api/evidence/" + evidence).with(DAZHOU))
                .andExpect(jsonPath("$.grade").value("C"))
                .andExpect(jsonPath("$.observations[0].subject").value(park));
        mvc.perform(get("/api/registry/park/" + park).with(MIANYANG)).andExpect(jsonPath(found).isEmpty());
        mvc.perform(get("/api/registry/park/" + park).param("validOn", "2025-08-14").with(DAZHOU))
                .andExpect(jsonPath(found).isEmpty());

        mvc.perform(delete("/api/inbox/" + id + "/decision").with(DAZHOU).with(csrf())).andExpect(status().isOk());
        mvc.perform(get("/api/registry/park/" + park).with(DAZHOU)).andExpect(jsonPath(found).isEmpty());
        mvc.perform(get("/api/registry/park/" + park).param("recordedAt", own.at("/recordedAt").asString()).with(DAZHOU))
                .andExpect(jsonPath(found).isNotEmpty());
    }

    @Test
    void acceptsAFigureIntoARegionForThoseWhoSeeTheDocument() throws Exception {
        var document = read("外资情况\n2025-08-16\n四川省新增外资企业1617家。\n");
        long id = json(mvc.perform(get("/api/inbox").param("document", document).param("type", "count").with(DAZHOU))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .at("/items/0/id")
                .asLong();
        accept(id, "{\"into\":{\"region\":\"510000\",\"indicator\":\"新增外资企业\"},\"validOn\":\"2025-08-16\"}")
                .andExpect(status().isCreated());
        mvc.perform(get("/api/registry/region/510000").with(DAZHOU))
                .andExpect(jsonPath("$.name").value("四川省"))
                .andExpect(jsonPath("$.observations[?(@.value==1617)]").isNotEmpty());
        mvc.perform(get("/api/registry/region/510000").with(MIANYANG))
                .andExpect(jsonPath("$.observations[?(@.value==1617)]").isEmpty());
    }

    @Test
    void tellsEverythingThatKeepsAFactOutOfTheRegistry() throws Exception {
        var document = read("达州高新区情况\n2025-08-17\n达州高新区新增外资企业19家。\n");
        long id = json(mvc.perform(get("/api/inbox").param("document", document).param("type", "park").with(DAZHOU))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .at("/items/0/id")
                .asLong();
        accept(id, "{\"into\":{\"park\":\"P9999\"},\"validOn\":\"2025-08-17\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[*].code")
                        .value(containsInAnyOrder(
                                "registry.entry.unknown", "perception.figure.unsettled", "perception.indicator.missing")));
        mvc.perform(get("/api/registry/city/511700").with(DAZHOU))
                .andExpect(jsonPath("$.code").value("registry.kind.unknown"));
    }

    private ResultActions accept(long fact, String request) throws Exception {
        return mvc.perform(post("/api/inbox/" + fact + "/acceptance")
                .contentType(MediaType.APPLICATION_JSON)
                .content(request)
                .with(DAZHOU)
                .with(csrf()));
    }

    @Test
    void namesAWrongFilter() throws Exception {
        mvc.perform(get("/api/inbox").param("type", "colour").with(DAZHOU))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("perception.filter.unknown"));
    }

    private String read(String text) throws Exception {
        var answer = mvc.perform(multipart("/api/documents")
                        .file(file("a.txt", text.getBytes(StandardCharsets.UTF_8)))
                        .with(DAZHOU)
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andReturn();
        return json(answer.getResponse().getContentAsByteArray()).at("/documents/0/id").asString();
    }

    private static JsonNode json(byte[] content) {
        return JSON.readTree(content);
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "text/plain", content);
    }
}
