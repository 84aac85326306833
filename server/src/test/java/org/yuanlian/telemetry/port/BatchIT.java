package org.yuanlian.telemetry.port;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.port.csv.PointFile;
import org.yuanlian.telemetry.port.wire.Reading;
import org.assertj.core.api.Assertions;

@WithDatabase
class BatchIT {
    @Autowired
    MockMvc mvc;

    @Test
    void readsAFileOfPointsOrTellsEveryLineThatIsWrong() {
        Assertions.assertThat(PointFile.read(bytes("at,measure,value,quality\n2026-11-21T09:30:00+08:00,a21026-Rtd,1.5,MAINTENANCE\n2026-11-21T09:31:00+08:00,a21026-Rtd,2,\n")))
                .extracting(Reading::value).containsExactly(1.5, 2.0);
        Assertions.assertThatThrownBy(() -> PointFile.read(bytes("at,measure,value,quality\nyesterday,x,1,\n2026-11-21T09:30:00+08:00,x,NaN,\n2026-11-21T09:30:00+08:00,x,1,FINE\n+999999999-01-01T00:00:00Z,x,1,\n")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> Assertions.assertThat(refusal.problems()).extracting(problem -> problem.where() + " " + problem.code())
                        .containsExactly("line 2 port.time.shape", "line 3 port.value.shape", "line 4 port.flag.unknown", "line 5 port.time.shape"));
        Assertions.assertThatThrownBy(() -> PointFile.read(bytes("when,what\n1,2\n"))).hasMessageContaining("port.file.columns");
    }

    @Test
    void listsDevicesForReadersAndLetsOnlyAdministratorsDecide() throws Exception {
        var body = "{\"protocol\":\"HTTP\",\"identity\":\"a b\",\"place\":\"510704\",\"name\":\"\",\"kind\":\"GATEWAY\"}";
        mvc.perform(post("/api/devices").contentType("application/json").content(body)
                        .with(LoggedIn.as(Role.PARK, "510112.P0007")).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/devices").contentType("application/json").content(body)
                        .with(LoggedIn.as(Role.COUNTY, "510112")).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems", hasSize(3)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
