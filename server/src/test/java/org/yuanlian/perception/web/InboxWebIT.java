package org.yuanlian.perception.web;

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
