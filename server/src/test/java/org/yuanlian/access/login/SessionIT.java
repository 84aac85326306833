package org.yuanlian.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Account;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.store.Accounts;
import org.yuanlian.kernel.Place;

@WithDatabase
class SessionIT {
    private static final String RIGHT = "the right words";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    private final String name = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = "10.1." + (name.hashCode() & 255) + "." + (name.hashCode() >> 8 & 255);

    @BeforeEach
    void anAccount() {
        var account = new Account(
                name, "成都", Role.CITY, new Place("510100"), null, false, true, false, 0, Instant.EPOCH);
        Caller.system("test").run(() -> accounts.insert(account, passwords.hash(RIGHT), "test"));
    }

    @Test
    void letsInWhoKnowsThePassword() throws Exception {
        var session = session(logIn(name.toUpperCase(Locale.ROOT) + " ", RIGHT));
        mvc.perform(get("/api/session").session(session))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.username").value(name))
                .andExpect(jsonPath("$.displayName").value("成都"))
                .andExpect(jsonPath("$.role").value("CITY"))
                .andExpect(jsonPath("$.place").value("510100"))
                .andExpect(jsonPath("$.permissions[0]").value("READ"))
                .andExpect(jsonPath("$.oidc").value(false));
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameInTheSameWords() throws Exception {
        var wrong = refusedBody(logIn(name, "the wrong words"));
        var unknown = refusedBody(logIn(name + "x", RIGHT));
        assertThat(wrong).isEqualTo(unknown).contains("access.login.refused");
    }

    @Test
    void refusesADisabledAccountInTheSameWords() throws Exception {
        change(true);
        assertThat(refusedBody(logIn(name, RIGHT))).contains("access.login.refused");
    }

    @Test
    void refusesAnEmptyLogIn() throws Exception {
        mvc.perform(post("/api/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(csrf()))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void makesTheSixthWrongTryWait() throws Exception {
        for (var i = 0; i < 5; i++) {
            mvc.perform(logIn(name, "the wrong words")).andExpect(status().isUnauthorized());
        }
        mvc.perform(logIn(name, RIGHT))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("access.login.limited"));
    }

    @Test
    void refusesALogInWithoutTheToken() throws Exception {
        mvc.perform(post("/api/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json(name, RIGHT)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("access.csrf.missing"));
    }

    @Test
    void endsTheSessionThatABrowserBroughtAlong() throws Exception {
        var planted = new MockHttpSession();
        var opened = session(logIn(name, RIGHT).session(planted));
        assertThat(planted.isInvalid()).isTrue();
        assertThat(opened.getId()).isNotEqualTo(planted.getId());
        mvc.perform(get("/api/session").session(new MockHttpSession(null, planted.getId())))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void closesASession() throws Exception {
        var session = session(logIn(name, RIGHT));
        mvc.perform(delete("/api/session").session(session).with(csrf()))
                .andExpect(status().isNoContent());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endsEverySessionOfAnAccountThatIsDisabledOrChanged() throws Exception {
        var session = session(logIn(name, RIGHT));
        change(false);
        mvc.perform(get("/api/session").session(session)).andExpect(status().isUnauthorized());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endsASessionAfterHalfADay() throws Exception {
        var person = LoggedIn.as(Role.CITY, "510100");
        mvc.perform(get("/api/session").session(opened(Duration.ofHours(11))).with(person))
                .andExpect(status().isOk());
        mvc.perform(get("/api/session").session(opened(Duration.ofHours(13))).with(person))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void answersAStrangerWithAProblem() throws Exception {
        for (var path : new String[] {"/api/session", "/api/projects", "/api/nothing", "/api/openapi"}) {
            mvc.perform(get(path))
                    .andExpect(status().isUnauthorized())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.code").value("access.login.required"));
        }
    }

    @Test
    void tellsAStrangerWhichProgramThisIs() throws Exception {
        mvc.perform(get("/api/system"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Yuanlian 园链"))
                .andExpect(jsonPath("$.version").value("0.1.0"))
                .andExpect(jsonPath("$.oidcLoginUrl").doesNotExist());
    }

    private static MockHttpSession opened(Duration ago) {
        var at = Instant.now().minus(ago);
        return new MockHttpSession() {
            @Override
            public long getCreationTime() {
                return at.toEpochMilli();
            }
        };
    }

    private void change(boolean disabled) {
        Caller.system("test").run(() -> {
            var now = accounts.find(name).orElseThrow();
            accounts.update(
                    new Account(
                            name, "新", now.role(), now.place(), null, disabled, true, false, now.epoch(), Instant.EPOCH),
                    null);
        });
    }

    private MockHttpServletRequestBuilder logIn(String username, String password) {
        return post("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json(username, password))
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                });
    }

    private static String json(String username, String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
    }

    private MockHttpSession session(MockHttpServletRequestBuilder logIn) throws Exception {
        var result = mvc.perform(logIn).andExpect(status().isOk()).andReturn();
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }

    private String refusedBody(MockHttpServletRequestBuilder logIn) throws Exception {
        return mvc.perform(logIn)
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
