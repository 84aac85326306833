package org.yuanlian.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;

/// Which door opens to which role.
@WithDatabase
class DoorsIT {
    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping doors;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    role       | place        | GET /api/users | GET /api/audit | GET /api/openapi
                    PROVINCE   | 510000       | 200            | 200            | 200
                    CITY       | 510100       | 200            | 200            | 200
                    COUNTY     | 510112       | 200            | 403            | 200
                    PARK       | 510112.P0007 | 403            | 403            | 200
                    DEPARTMENT | 510112       | 403            | 403            | 200
                    ENTERPRISE | 510112       | 403            | 403            | 200
                    PUBLIC     | 510000       | 403            | 403            | 403
                    """)
    void openTo(Role role, String place, int users, int audit, int openapi) throws Exception {
        var person = person(role, place);
        mvc.perform(get("/api/users").with(person)).andExpect(status().is(users));
        mvc.perform(get("/api/audit").with(person)).andExpect(status().is(audit));
        mvc.perform(get("/api/openapi").with(person)).andExpect(status().is(openapi));
        mvc.perform(get("/api/session").with(person)).andExpect(status().isOk());
    }

    @Test
    void sayWhichPermissionIsLacking() throws Exception {
        mvc.perform(get("/api/audit").with(LoggedIn.as(Role.COUNTY, "510112")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("access.permission.lacking"))
                .andExpect(jsonPath("$.detail").value("The role COUNTY does not carry the permission AUDIT."));
    }

    @Test
    void stayShutToAChangeWithoutTheToken() throws Exception {
        var person = LoggedIn.as(Role.PROVINCE, "510000");
        var change = post("/api/users").contentType(MediaType.APPLICATION_JSON).content("{}");
        mvc.perform(change.with(person))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("access.csrf.missing"));
        mvc.perform(change.with(person).with(csrf())).andExpect(status().isUnprocessableContent());
    }

    @Test
    void standUnderApiOnly() {
        assertThat(doors.getHandlerMethods().keySet())
                .isNotEmpty()
                .flatExtracting(door -> door.getPatternValues())
                .allMatch(path -> path.startsWith("/api/") || path.equals("/error"));
    }

    @Test
    void areListedInTheDescription() throws Exception {
        mvc.perform(get("/api/openapi").with(LoggedIn.as(Role.PARK, "510112.P0007")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi").value(startsWith("3.1")))
                .andExpect(jsonPath("$.info.title").value("Yuanlian 园链"))
                .andExpect(jsonPath("$.paths['/api/session'].post").exists())
                .andExpect(jsonPath("$.paths['/api/users/{username}'].patch").exists())
                .andExpect(jsonPath("$.paths['/api/audit'].get").exists())
                .andExpect(jsonPath("$.paths['/error']").doesNotExist());
    }

    private static RequestPostProcessor person(Role role, String place) {
        return role == Role.ENTERPRISE
                ? LoggedIn.asEnterprise("91330100799655058B", place)
                : LoggedIn.as(role, place);
    }
}
