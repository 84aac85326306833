package org.yuanlian.telemetry.port;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.device.Admission;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Protocol;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.port.csv.PointFile;
import org.yuanlian.telemetry.port.wire.Reading;
import org.assertj.core.api.Assertions;

@WithDatabase
class BatchIT {
    private static final String PATH = "/api/live/points";

    @Autowired
    MockMvc mvc;

    @Autowired
    LivePorts ports;

    @Autowired
    Devices devices;

    @Test
    void readsAFileOfPointsOrTellsEveryLineThatIsWrong() {
        Assertions.assertThat(PointFile.read(bytes("at,measure,value,quality\n2026-11-21T09:30:00+08:00,a21026-Rtd,1.5,MAINTENANCE\n2026-11-21T09:31:00+08:00,a21026-Rtd,2,\n")).readings())
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

    @Test
    void takesABatchFromAGatewayThatHasAKey() throws Exception {
        var body = "{\"at\":%d,\"values\":{\"temperature\":21.5}}".formatted(System.currentTimeMillis());
        mvc.perform(post(PATH).contentType("application/json").content(body).header("Authorization", key())).andExpect(status().isOk()).andExpect(jsonPath("$.points").value(1));
        mvc.perform(post(PATH).contentType("application/json").content("{}").header("Authorization", key())).andExpect(status().isUnprocessableContent());
    }

    @Test
    void readsNothingOfABatchFromOneWithoutAKey() throws Exception {
        ports.openOnce();
        var endless = new Endless();
        mvc.perform(endless.posted("Basic " + Base64.getEncoder().encodeToString(bytes("nobody:guess")), -1)).andExpect(status().isForbidden());
        mvc.perform(endless.posted(null, -1)).andExpect(status().isUnauthorized());
        Assertions.assertThat(endless.read).isZero();
    }

    @Test
    void readsNoMoreThanABatchMayHold() throws Exception {
        var endless = new Endless();
        mvc.perform(endless.posted(key(), 1L << 30)).andExpect(status().isContentTooLarge());
        Assertions.assertThat(endless.read).isZero();
        mvc.perform(endless.posted(key(), -1)).andExpect(status().isContentTooLarge());
        Assertions.assertThat(endless.read).isBetween(4L << 20, 5L << 20);
    }

    private String key() {
        ports.openOnce();
        var gateway = new NewDevice(Protocol.HTTP, "G" + UUID.randomUUID(), new Admission(new Place("510112.P0007"), "网关", DeviceKind.GATEWAY), "secret", false);
        Caller.system("test").run(() -> devices.enrol(gateway));
        return "Basic " + Base64.getEncoder().encodeToString(bytes(gateway.identity() + ":secret"));
    }

    /// A body that goes on as long as somebody reads it.
    private static final class Endless extends ServletInputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return ' ';
        }

        RequestBuilder posted(@Nullable String key, long announced) {
            return context -> {
                var request = new MockHttpServletRequest(context, "POST", PATH) {
                    @Override
                    public ServletInputStream getInputStream() {
                        return Endless.this;
                    }

                    @Override
                    public long getContentLengthLong() {
                        return announced;
                    }
                };
                request.setServletPath(PATH);
                request.setContentType("application/json");
                if (key != null) {
                    request.addHeader("Authorization", key);
                }
                return request;
            };
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("This body is read at once.");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
