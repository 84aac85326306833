package org.yuanlian.telemetry.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.device.Admission;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.Series;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.Place;
import org.yuanlian.telemetry.parquet.ParquetColumn;
import org.yuanlian.telemetry.parquet.ParquetColumn.Kind;
import org.yuanlian.telemetry.parquet.ParquetWriter;
import org.yuanlian.telemetry.port.parquet.PointParquet;

/// Whole ways of files: in at one door and out at the other.
@WithDatabase
class PointFilesIT {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final String PARQUET = "application/vnd.apache.parquet";

    @Autowired
    MockMvc mvc;

    @Autowired
    LivePorts ports;

    @Autowired
    Devices devices;

    @Autowired
    SeriesBook book;

    @Test
    void takesParquetInHandsItOutAndKnowsItAgain() throws Exception {
        var tank = device();
        fill(tank, PARQUET, table(2_000, tank.identity())).andExpect(status().isOk()).andExpect(jsonPath("$.points").value(2_000)).andExpect(jsonPath("$.fresh").value(2_000));
        var series = series(tank).getFirst().number();
        var out = mvc.perform(get("/api/series/%d/points.parquet?from=2026-03-02T01:00:00Z&to=2026-03-02T02:00:00Z".formatted(series)).with(LoggedIn.as(Role.COUNTY, "510112")))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(out.getResponse().getContentType()).isEqualTo(PARQUET);
        var file = out.getResponse().getContentAsByteArray();
        assertThat(PointParquet.read(file, List.of(tank.id().toString())).readings()).hasSize(2_000);
        fill(tank, PARQUET, file).andExpect(jsonPath("$.known").value(2_000)).andExpect(jsonPath("$.fresh").value(0));
    }

    @Test
    void tellsFaultsOfParquetAndKeepsNothingOfIt() throws Exception {
        var tank = device();
        fill(tank, PARQUET, table(3, "another"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems.length()").value(3))
                .andExpect(jsonPath("$.problems[2].where").value("row group 1, row 3, column device"));
        assertThat(series(tank)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet"})
    void passesOverWhatWasReplacedWhenAFileComesBack(String kind) throws Exception {
        var tank = device();
        var type = kind.equals("csv") ? "text/csv" : PARQUET;
        fill(tank, PARQUET, table(10, tank.identity())).andExpect(status().isOk());
        mvc.perform(post("/api/devices/%s/corrections?reason=x".formatted(tank.id())).contentType("text/csv")
                        .content("at,measure,value\n2026-03-02T01:00:09Z,level,0.1\n").with(LoggedIn.as(Role.COUNTY, "510112")).with(csrf()))
                .andExpect(jsonPath("$.beside").value(1));
        var points = "/api/series/%d/points%s?from=2026-03-02T01:00:00Z&to=2026-03-02T02:00:00Z";
        var number = series(tank).getFirst().number();
        var file = mvc.perform(get(points.formatted(number, "." + kind)).with(LoggedIn.as(Role.COUNTY, "510112"))).andReturn().getResponse().getContentAsByteArray();
        fill(tank, type, file)
                .andExpect(jsonPath("$.points").value(11)).andExpect(jsonPath("$.known").value(10)).andExpect(jsonPath("$.beside").value(0))
                .andExpect(jsonPath("$.passedOver").value(1));
        mvc.perform(get(points.formatted(number, "")).with(LoggedIn.as(Role.COUNTY, "510112"))).andExpect(jsonPath("$.total").value(11));
    }

    @Test
    void stillTakesCsvAndNothingElse() throws Exception {
        var tank = device();
        fill(tank, "text/csv", "at,measure,value\n2026-03-02T09:00:00+08:00,level,1.5\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .andExpect(status().isOk()).andExpect(jsonPath("$.fresh").value(1));
        fill(tank, "application/json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)).andExpect(status().isUnsupportedMediaType());
    }

    private Device device() {
        ports.openOnce();
        var tank = new NewDevice(Protocol.MQTT, "T" + UUID.randomUUID(), new Admission(new Place("510112.P0007"), "罐", DeviceKind.SENSOR), "secret", false);
        return Caller.system("test").get(() -> {
            devices.enrol(tank);
            return devices.all().stream().filter(one -> one.identity().equals(tank.identity())).findFirst().orElseThrow();
        });
    }

    private List<Series> series(Device device) {
        return Caller.system("test").get(() -> book.of(device.id()));
    }

    private ResultActions fill(Device device, String type, byte[] file) throws Exception {
        return mvc.perform(post("/api/devices/%s/backfill".formatted(device.id())).contentType(type).content(file).with(LoggedIn.as(Role.COUNTY, "510112")).with(csrf()));
    }

    private static byte[] table(int rows, String device) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var columns = List.of(
                new ParquetColumn("at", Kind.TIME), new ParquetColumn("measure", Kind.TEXT), new ParquetColumn("value", Kind.NUMBER), new ParquetColumn("device", Kind.TEXT));
        try (var writer = new ParquetWriter(bytes, columns)) {
            for (int i = 0; i < rows; i++) {
                writer.add(NINE.plusSeconds(i), "level", i / 10.0, device);
            }
        }
        return bytes.toByteArray();
    }
}
