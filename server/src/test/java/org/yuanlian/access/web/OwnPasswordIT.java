package org.yuanlian.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Account;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.access.login.Passwords;
import org.yuanlian.access.store.Accounts;
import org.yuanlian.kernel.Place;

@WithDatabase
class OwnPasswordIT {
    private static final String OLD = "the first words";
    private static final String NEW = "the second words";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    private final String name = "o" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = "10.2." + (name.hashCode() & 255) + "." + (name.hashCode() >> 8 & 255);

    @Test
    void changesItAndEndsTheOtherSessions() throws Exception {
        account(Role.COUNTY, null, false, OLD);
        var here = logIn(OLD);
        var elsewhere = logIn(OLD);
        var after = session(change(here, OLD, NEW).andExpect(status().isNoContent()).andReturn());

        mvc.perform(get("/api/session").session(after)).andExpect(status().isOk()).andExpect(jsonPath("$.username").value(name));
        mvc.perform(get("/api/session").session(elsewhere)).andExpect(status().isUnauthorized());
        assertThat(here.isInvalid()).isTrue();
        attempt(OLD).andExpect(status().isUnauthorized());
        attempt(NEW).andExpect(status().isOk());
        mvc.perform(get("/api/audit").param("who", name).with(LoggedIn.as(Role.PROVINCE, "510000")))
                .andExpect(jsonPath("$.items[*].action", hasItem("user.password")));
    }

    @Test
    void letsAnEnterpriseChangeItsOwn() throws Exception {
        account(Role.ENTERPRISE, "91510112MA6CABCD1X", false, OLD);
        change(logIn(OLD), OLD, NEW).andExpect(status().isNoContent());
    }

    @Test
    void tellsEveryReasonAtOnce() throws Exception {
        account(Role.COUNTY, null, false, OLD);
        change(logIn(OLD), "short", "short")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[*].code")
                        .value(containsInAnyOrder("access.password.wrong", "access.password.length", "access.password.same")))
                .andExpect(jsonPath("$.problems[*].where").value(containsInAnyOrder("current", "next", "next")));
        attempt(OLD).andExpect(status().isOk());
    }

    @Test
    void makesWhoGuessesWait() throws Exception {
        account(Role.COUNTY, null, false, OLD);
        var here = logIn(OLD);
        for (int i = 0; i < 5; i++) {
            change(here, "guess number " + i, NEW).andExpect(status().isUnprocessableContent());
        }
        change(here, OLD, NEW)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.code").value("access.login.limited"));
    }

    @Test
    void keepsASharedLogInOfTheDemonstrationAsItIs() throws Exception {
        account(Role.COUNTY, null, true, OLD);
        change(logIn(OLD), OLD, NEW)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("access.password.demo"));
    }

    @Test
    void sendsWhoHasNoPasswordToTheIdentityProvider() throws Exception {
        mvc.perform(post("/api/me/password")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"current\":\"\",\"next\":\"%s\"}".formatted(NEW))
                        .with(LoggedIn.as(Role.COUNTY, "510112"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("access.password.none"));
    }

    @Test
    void asksAStrangerToLogIn() throws Exception {
        mvc.perform(post("/api/me/password").contentType(MediaType.APPLICATION_JSON).content("{}").with(csrf()))
                .andExpect(status().isUnauthorized());
    }

    private void account(Role role, @Nullable String uscc, boolean demo, String password) {
        var account = new Account(name, "龙泉驿", role, new Place("510112"), uscc, false, true, demo, 0, Instant.EPOCH);
        Caller.system("test").run(() -> accounts.insert(account, passwords.hash(password), "test"));
    }

    private ResultActions change(MockHttpSession session, String current, String next) throws Exception {
        return mvc.perform(post("/api/me/password")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"current\":\"%s\",\"next\":\"%s\"}".formatted(current, next))
                .remoteAddress(address)
                .session(session)
                .with(csrf()));
    }

    private ResultActions attempt(String password) throws Exception {
        return mvc.perform(post("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password))
                .remoteAddress(address)
                .with(csrf()));
    }

    private MockHttpSession logIn(String password) throws Exception {
        return session(attempt(password).andExpect(status().isOk()).andReturn());
    }

    private static MockHttpSession session(MvcResult answer) {
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }
}
