package org.yuanlian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.kernel.Place;

@WithDatabase
class DemoAccountsIT {
    @Autowired
    DemoAccounts demonstration;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void theDemonstration() {
        create();
    }

    @Test
    void areMadeOnce() {
        var before = all();
        create();
        assertThat(all()).isEqualTo(before).extracting(Account::role).contains(Role.PROVINCE, Role.ENTERPRISE);
    }

    @Test
    void letAnyoneInWhoReadTheLogInPage() throws Exception {
        mvc.perform(get("/api/system"))
                .andExpect(jsonPath("$.demo").value(true))
                .andExpect(jsonPath("$.demoLogins[*].username", hasItem("longquanyi")));
        mvc.perform(post("/api/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"longquanyi\",\"password\":\"" + DemoAccounts.PASSWORD + "\"}")
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.place").value("510112"));
    }

    @Test
    void leaveTheLogInPageWithTheirPassword() throws Exception {
        mvc.perform(patch("/api/users/mianyang")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"password\":\"nobody else knows this\"}")
                        .with(LoggedIn.as(Role.PROVINCE, "510000"))
                        .with(csrf()))
                .andExpect(status().isOk());
        mvc.perform(get("/api/system")).andExpect(jsonPath("$.demoLogins[*].username", not(hasItem("mianyang"))));
    }

    private void create() {
        Caller.system("demo").run(() -> demonstration.create(new Place("510112.P0007"), "91330100799655058B"));
    }

    private List<Account> all() {
        return Caller.system("demo").get(demonstration::all);
    }
}
