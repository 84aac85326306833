package org.yuanlian.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The description of the interface that the web application's types are made from. After a change run
/// `make schema` and commit what it writes.
@WithDatabase
class InterfaceIT {
    private static final Path KEPT = Path.of("..", "docs", "reference", "openapi.json");

    @Autowired
    MockMvcTester web;

    @Test
    void isDescribedAsItIs() throws IOException {
        var described = described();
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(KEPT, described);
        }
        assertThat(Files.readString(KEPT)).as("%s is stale; make schema writes it", KEPT).isEqualTo(described);
    }

    @Test
    void givesEachShapeANameOfItsOwn() throws IOException {
        var schemas = JsonMapper.shared().readTree(described()).at("/components/schemas");
        assertThat(schemas.at("/ProjectsPage/properties/totalAmount").isMissingNode()).isFalse();
        assertThat(schemas.at("/UsersPage/properties/items/items/$ref").stringValue()).endsWith("/UsersUser");
    }

    @Test
    void saysWhatMayBeNull() throws IOException {
        var line = JsonMapper.shared().readTree(described()).at("/components/schemas/ProjectLine");
        assertThat(line.at("/properties/uscc/type")).extracting(JsonNode::stringValue).contains("null");
        assertThat(line.at("/required")).extracting(JsonNode::stringValue).contains("name", "uscc");
    }

    private String described() throws IOException {
        var answer = web.get().uri("/api/openapi").with(LoggedIn.as(Role.PROVINCE, "510000")).exchange();
        var mapper = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        var tree = mapper.readValue(answer.getResponse().getContentAsString(UTF_8), Object.class);
        return mapper.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }
}
