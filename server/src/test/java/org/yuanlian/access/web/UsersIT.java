package org.yuanlian.access.web;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
class UsersIT {
    private static final RequestPostProcessor PROVINCE = LoggedIn.as(Role.PROVINCE, "510000");
    private static final RequestPostProcessor CHENGDU = LoggedIn.as(Role.CITY, "510100");
    private static final RequestPostProcessor MIANYANG = LoggedIn.as(Role.CITY, "510700");

    @Autowired
    MockMvc mvc;

    private final String name = "u" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void opensAnAccountInsideThePlaceAndWritesItDown() throws Exception {
        open(CHENGDU, "COUNTY", "510112", null)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.username").value(name))
                .andExpect(jsonPath("$.place").value("510112"));
        mvc.perform(get("/api/audit").param("action", "user").param("who", "test-city-510100").with(CHENGDU))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].action").value("user.open"))
                .andExpect(jsonPath("$.items[0].object").value(name))
                .andExpect(jsonPath("$.items[0].detail.role").value("COUNTY"))
                .andExpect(jsonPath("$.items[0].from").value("127.0.0.1"));
    }

    @Test
    void showsAnAdministratorOnlyTheOwnPlace() throws Exception {
        open(CHENGDU, "COUNTY", "510112", null).andExpect(status().isCreated());
        mvc.perform(get("/api/users").param("q", name).with(CHENGDU)).andExpect(jsonPath("$.total").value(1));
        mvc.perform(get("/api/users").param("q", name).with(MIANYANG)).andExpect(jsonPath("$.total").value(0));
        mvc.perform(get("/api/users").with(CHENGDU))
                .andExpect(jsonPath("$.items[*].place", everyItem(startsWith("5101"))));
    }

    @Test
    void refusesAnAccountOutsideThePlace() throws Exception {
        open(CHENGDU, "CITY", "510700", null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("access.place.outside"));
    }

    @Test
    void namesEveryProblemAtOnce() throws Exception {
        mvc.perform(post("/api/users")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"username":"张","displayName":" ","role":"KING","place":"chengdu","password":"short"}""")
                        .with(CHENGDU)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.problems[*].code",
                        containsInAnyOrder(
                                "access.username.shape",
                                "access.name.length",
                                "access.role.unknown",
                                "kernel.place.shape",
                                "access.password.length")));
    }

    @Test
    void seatsAPersonInADepartmentThatIsDeclared() throws Exception {
        sit("DEPARTMENT", "power-compny", null).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("access.department.unknown"))
                .andExpect(jsonPath("$.problems[0].maybe").value(containsString("power-company")));
        sit("DEPARTMENT", null, "department-head").andExpect(jsonPath("$.code").value("access.post.department"));
        sit("COUNTY", "power-company", null).andExpect(jsonPath("$.code").value("access.department.misplaced"));
        sit("DEPARTMENT", "power-company", "department-head").andExpect(status().isCreated())
                .andExpect(jsonPath("$.department").value("power-company"))
                .andExpect(jsonPath("$.post").value("department-head"));
        change(CHENGDU, name, "{\"department\":\"\"}").andExpect(jsonPath("$.code").value("access.post.department"));
        change(CHENGDU, name, "{\"department\":\"landscape\",\"post\":\"\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.department").value("landscape"))
                .andExpect(jsonPath("$.post").doesNotExist());
        mvc.perform(get("/api/departments").with(CHENGDU)).andExpect(jsonPath("$.departments[*].id").value(hasItem("landscape")));
    }

    private ResultActions sit(String role, @Nullable String department, @Nullable String post) throws Exception {
        var seat = (department == null ? "" : ",\"department\":\"" + department + "\"") + (post == null ? "" : ",\"post\":\"" + post + "\"");
        return mvc.perform(post("/api/users")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"displayName\":\"新人\",\"role\":\"%s\",\"place\":\"510112\"%s}".formatted(name, role, seat))
                .with(CHENGDU)
                .with(csrf()));
    }

    @Test
    void refusesANameThatIsTaken() throws Exception {
        open(CHENGDU, "COUNTY", "510112", null).andExpect(status().isCreated());
        open(MIANYANG, "COUNTY", "510703", null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("access.username.taken"));
    }

    @Test
    void leavesEnterprisesToTheProvince() throws Exception {
        open(CHENGDU, "ENTERPRISE", "510112", "91330100799655058B")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("access.enterprise.province"));
        open(PROVINCE, "ENTERPRISE", "510112", "91330100799655058B").andExpect(status().isCreated());
        change(CHENGDU, name, "{\"password\":\"a new long sentence\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("access.enterprise.province"));
    }

    @Test
    void changesAnAccountAndWritesDownWhatChanged() throws Exception {
        open(CHENGDU, "COUNTY", "510112", null).andExpect(status().isCreated());
        change(CHENGDU, name, "{\"disabled\":true,\"place\":\"510104\",\"password\":\"a new long sentence\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.disabled").value(true))
                .andExpect(jsonPath("$.place").value("510104"));
        mvc.perform(get("/api/audit").param("action", "user.change").with(CHENGDU))
                .andExpect(jsonPath("$.items[0].object").value(name))
                .andExpect(jsonPath("$.items[0].detail.place.to").value("510104"))
                .andExpect(jsonPath("$.items[0].detail.password").value("new"));
    }

    @Test
    void findsNoAccountOfAnotherPlaceToChange() throws Exception {
        open(CHENGDU, "COUNTY", "510112", null).andExpect(status().isCreated());
        change(MIANYANG, name, "{\"disabled\":true}").andExpect(status().isNotFound());
    }

    @Test
    void refusesToLockOneselfOut() throws Exception {
        change(CHENGDU, "test-city-510100", "{\"disabled\":true}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("access.account.own"));
    }

    private ResultActions open(RequestPostProcessor by, String role, String place, @Nullable String uscc)
            throws Exception {
        return mvc.perform(post("/api/users")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        """
                        {"username":"%s","displayName":"新人","role":"%s","place":"%s","password":"a long sentence","uscc":%s}"""
                                .formatted(name, role, place, uscc == null ? "null" : "\"" + uscc + "\""))
                .with(by)
                .with(csrf()));
    }

    private ResultActions change(RequestPostProcessor by, String username, String body) throws Exception {
        return mvc.perform(patch("/api/users/{username}", username)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(by)
                .with(csrf()));
    }
}
