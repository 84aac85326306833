package org.yuanlian.asset;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.alarm.AlarmDesk;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.Alarms;
import org.yuanlian.alarm.Derived;
import org.yuanlian.alarm.Happening;
import org.yuanlian.device.Admission;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.store.PointStore;

/// The register of what is watched, as a browser sees it.
@WithDatabase
class AssetsIT {
    private static final Place PARK = new Place("510112.P0007");
    private static final AlarmEvent.Person GUARD = new AlarmEvent.Person("guard", "值守");

    @Autowired
    MockMvc mvc;

    @Autowired
    Devices devices;

    @Autowired
    SeriesBook book;

    @Autowired
    Alarms alarms;

    @Autowired
    AlarmDesk desk;

    @Autowired
    ObjectProvider<PointStore> points;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void registersAThingAndTellsThatNobodyWatchesIt() throws Exception {
        var id = registered("TANK", "T-101", null);
        ask("/api/assets?place=" + PARK + "&kind=TANK")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mayChange").value(true))
                .andExpect(jsonPath("$.assets[?(@.id == '%s')].state".formatted(id)).value("UNWATCHED"))
                .andExpect(jsonPath("$.assets[?(@.id == '%s')].shape.points[0][0]".formatted(id)).value(104.265));
        ask("/api/assets?place=" + PARK + "&kind=ROAD").andExpect(jsonPath("$.assets[*].id", not(hasItem(id.toString()))));
        ask("/api/assets/" + id).andExpect(jsonPath("$.asset.code").value("T-101-" + mark)).andExpect(jsonPath("$.acts[0].kind").value("REGISTERED"));
    }

    @Test
    void tellsAllThatSpeaksAgainstAThingAtOnce() throws Exception {
        registered("TANK", "T-102", null);
        send(post("/api/assets"), """
                {"place": "%s", "asset": {"kind": "TANK", "code": "T-102-%s", "name": " ", "parent": "%s", "shape": {"type": "LINE", "points": [[200, 30]]},
                 "heightMetres": -1}}""".formatted(PARK, mark, UUID.randomUUID()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[*].code", containsInAnyOrder(
                        "asset.code.taken", "asset.name.length", "asset.parent.unknown", "asset.shape.points", "asset.shape.degrees", "asset.height.range")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "POINT   | [[2.3522, 48.8566]]                                             | asset.shape.province | 2.3522 48.8566",
            "LINE    | [[104.26, 30.55], [114.26, 30.55]]                              | asset.shape.province | 114.26 30.55",
            "POINT   | [[30.56, 104.265]]                                              | asset.shape.degrees  | 30.56 104.265",
            "POLYGON | [[104.26, 30.55], [104.27, 30.56], [104.27, 30.55], [104.26, 30.56]] | asset.shape.crossing | 104.265 30.555"})
    void tellsWhereAShapeIsNone(String type, String points, String code, String value) throws Exception {
        send(post("/api/assets"), """
                {"place": "%s", "asset": {"kind": "AREA", "code": "S-%s", "name": "地", "shape": {"type": "%s", "points": %s}}}""".formatted(PARK, mark, type, points))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value(code))
                .andExpect(jsonPath("$.problems[0].value").value(value));
    }

    @Test
    void tellsTheLastValuesAndTheSilenceOfWhatWatches() throws Exception {
        var id = registered("TANK", "T-103", null);
        var sensor = aSensor();
        watched(id, sensor);
        ask("/api/assets/" + id).andExpect(jsonPath("$.asset.state").value("SILENT")).andExpect(jsonPath("$.asset.reasons[0].silence.staleAfterSeconds").exists());
        say(sensor, Instant.now(), 0.61);
        ask("/api/assets/" + id)
                .andExpect(jsonPath("$.asset.state").value("NORMAL"))
                .andExpect(jsonPath("$.asset.reasons", empty()))
                .andExpect(jsonPath("$.asset.readings[0].value").value(0.61))
                .andExpect(jsonPath("$.asset.readings[0].title.zh").value("压力"))
                .andExpect(jsonPath("$.asset.readings[0].unit").value("MPa"))
                .andExpect(jsonPath("$.devices[0].silent").value(false))
                .andExpect(jsonPath("$.acts[*].kind", contains("DEVICES", "REGISTERED")));
    }

    @Test
    void standsInAlarmThenAndNotBeforeWithAllThatItIsAPartOf() throws Exception {
        var firm = registered("ENTERPRISE", "E-1", null);
        var plant = registered("PLANT", "P-1", firm);
        var tank = registered("TANK", "T-104", plant);
        var sensor = aSensor();
        watched(tank, sensor);
        var raised = Instant.now().minusSeconds(60);
        say(sensor, raised.minusSeconds(60), 0.6);
        say(sensor, raised, 1.7);
        say(sensor, Instant.now(), 0.7);
        alarmed(sensor, raised, raised.plusSeconds(40));
        for (var id : List.of(firm, plant, tank)) {
            ask("/api/assets/" + id + "?at=" + raised.plusSeconds(10))
                    .andExpect(jsonPath("$.asset.state").value("ALARM"))
                    .andExpect(jsonPath("$.asset.reasons[0].asset").value(tank.toString()))
                    .andExpect(jsonPath("$.asset.reasons[0].device").value(sensor.toString()))
                    .andExpect(jsonPath("$.asset.reasons[0].alarm.title.zh").value("压力高高"))
                    .andExpect(jsonPath("$.asset.reasons[0].alarm.id").exists());
            ask("/api/assets/" + id + "?at=" + raised.minusSeconds(10)).andExpect(jsonPath("$.asset.state").value("NORMAL"));
            ask("/api/assets/" + id).andExpect(jsonPath("$.asset.state").value("NORMAL"));
        }
        ask("/api/assets/" + tank + "?at=" + raised.plusSeconds(10)).andExpect(jsonPath("$.asset.readings[0].value").value(1.7));
        ask("/api/assets/" + tank + "?at=" + raised.plusSeconds(10) + "&known=" + raised.minusSeconds(1))
                .andExpect(jsonPath("$.asset.state").value("SILENT"));
    }

    @Test
    void doesNotStandInAlarmForWhatAPersonVerifiedAsFalseOnceThatIsKnown() throws Exception {
        var tank = registered("TANK", "T-110", null);
        var sensor = aSensor();
        watched(tank, sensor);
        var raised = Instant.now().minusSeconds(60);
        say(sensor, raised, 1.7);
        alarmed(sensor, raised, null);
        var path = "/api/assets/" + tank;
        var alarm = UUID.fromString(JsonPath.read(
                ask(path).andExpect(jsonPath("$.asset.state").value("ALARM")).andReturn().getResponse().getContentAsString(), "$.asset.reasons[0].alarm.id"));
        var before = Instant.now();
        in(() -> desk.act(alarm, 1, new Happening.Receive(), GUARD));
        in(() -> desk.act(alarm, 2, new Happening.Verify(false, "instrument", ""), GUARD));
        for (var asked : List.of(path, path + "?at=" + raised.plusSeconds(10))) {
            ask(asked)
                    .andExpect(jsonPath("$.asset.state").value(not("ALARM")))
                    .andExpect(jsonPath("$.asset.reasons[-1].alarm.id").value(alarm.toString()))
                    .andExpect(jsonPath("$.asset.reasons[-1].alarm.verifiedFalse").value(true));
        }
        ask(path + "?known=" + before).andExpect(jsonPath("$.asset.state").value("ALARM"));
        in(() -> alarms.derived(List.of(derived("again " + sensor, sensor, Instant.now(), null))));
        ask(path).andExpect(jsonPath("$.asset.state").value("ALARM")).andExpect(jsonPath("$.asset.reasons[0].alarm.verifiedFalse").value(false));
    }

    @Test
    void letsADeviceWatchOneThingAtATime() throws Exception {
        var one = registered("TANK", "T-105", null);
        var other = registered("TANK", "T-106", null);
        var sensor = aSensor();
        watched(one, sensor);
        var wanted = "{\"devices\": [\"%s\"]}".formatted(sensor);
        send(put("/api/assets/" + other + "/devices"), wanted).andExpect(jsonPath("$.problems[0].code").value("asset.device.taken"));
        send(put("/api/assets/" + one + "/devices"), "{\"devices\": []}").andExpect(status().isNoContent());
        send(put("/api/assets/" + other + "/devices"), wanted).andExpect(status().isNoContent());
        ask("/api/assets/" + one).andExpect(jsonPath("$.asset.state").value("UNWATCHED"));
        ask("/api/assets/" + other).andExpect(jsonPath("$.devices[0].id").value(sensor.toString()));
    }

    @Test
    void keepsTheLimitsThatWereAndWhoSetThem() throws Exception {
        var id = registered("TANK", "T-107", null);
        ask("/api/assets/limit-rules").andExpect(jsonPath("$[?(@.rule == 'tank-farm/pressure-high')].limit").value(1.4));
        var path = "/api/assets/" + id + "/limits";
        send(put(path), limits(1.2, 1.1)).andExpect(status().isNoContent());
        send(put(path), limits(1.3, 1.1)).andExpect(status().isNoContent());
        ask("/api/assets/" + id)
                .andExpect(jsonPath("$.limits[*].limit", contains(1.3, 1.2)))
                .andExpect(jsonPath("$.limits[*].inForce", contains(true, false)))
                .andExpect(jsonPath("$.acts[0].before['tank-farm/pressure-high'].limit").value(1.2));
        send(put(path), limits(1.3, 1.5)).andExpect(jsonPath("$.problems[0].code").value("asset.limit.clear"));
        send(put(path), "{\"limits\": []}").andExpect(status().isNoContent());
        ask("/api/assets/" + id).andExpect(jsonPath("$.limits[*].inForce", contains(false, false, false)));
    }

    @Test
    void retiresAThingForAReasonWhenItHasNoPartsLeft() throws Exception {
        var plant = registered("PLANT", "P-2", null);
        var tank = registered("TANK", "T-108", plant);
        var path = "/api/assets/%s/retirement";
        send(post(path.formatted(plant)), "{\"reason\": \"拆除\"}").andExpect(jsonPath("$.problems[0].code").value("asset.retire.parts"));
        send(post(path.formatted(tank)), "{\"reason\": \" \"}").andExpect(jsonPath("$.problems[0].code").value("asset.reason.missing"));
        send(post(path.formatted(tank)), "{\"reason\": \"拆除\"}").andExpect(status().isNoContent());
        ask("/api/assets?place=" + PARK).andExpect(jsonPath("$.assets[*].id", not(hasItem(tank.toString()))));
        ask("/api/assets?place=" + PARK + "&at=" + Instant.now().minusSeconds(60)).andExpect(jsonPath("$.assets[*].id", hasItem(tank.toString())));
    }

    @Test
    void keepsAThingFromThoseOfAnotherPlaceAndFromThoseWhoMayNotChangeIt() throws Exception {
        var id = registered("TANK", "T-109", null);
        mvc.perform(get("/api/assets").with(LoggedIn.as(Role.CITY, "510700"))).andExpect(jsonPath("$.assets[*].id", not(hasItem(id.toString()))));
        mvc.perform(put("/api/assets/" + id + "/limits").with(LoggedIn.as(Role.DEPARTMENT, "510112")).with(csrf())
                .contentType(MediaType.APPLICATION_JSON).content(limits(1.2, 1.1))).andExpect(status().isForbidden());
    }

    @Test
    void takesAFileWholeOrNotAtAllAndGivesItBack() throws Exception {
        var sensor = aSensor();
        var identity = in(() -> devices.find(sensor)).identity();
        var good = """
                code,name,kind,parent,shape,points,heightMetres,devices
                T-%1$s,（演示）储罐,储罐,E-%1$s,POINT,104.265 30.56,14,%2$s
                E-%1$s,（演示）企业,企业,,POLYGON,104.26 30.55; 104.27 30.55; 104.27 30.56,,
                """.formatted(mark, identity);
        var path = "/api/assets/import?place=" + PARK;
        file(path, good.replace("104.265 30.56,14", "104.265 30.56,-14").replace("E-" + mark + ",POINT", "E-0,POINT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[*].code", containsInAnyOrder("asset.parent.unknown", "asset.height.range")));
        ask("/api/assets?place=" + PARK).andExpect(jsonPath("$.assets[*].code", not(hasItem("T-" + mark))));
        file(path, good).andExpect(jsonPath("$.registered").value(2)).andExpect(jsonPath("$.watched").value(1));
        file(path, good).andExpect(jsonPath("$.unchanged").value(2)).andExpect(jsonPath("$.watched").value(0));
        ask("/api/assets?place=" + PARK).andExpect(jsonPath("$.assets[?(@.code == 'E-%s')].state".formatted(mark)).value("SILENT"));
        var given = ask("/api/assets/export.csv?place=" + PARK).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        file(path, given).andExpect(status().isOk()).andExpect(jsonPath("$.changed").value(0)).andExpect(jsonPath("$.watched").value(0));
        ask("/api/assets/export.geojson?place=" + PARK).andExpect(jsonPath("$.features[?(@.properties.code == 'T-%s')].properties.parent".formatted(mark)).value("E-" + mark));
    }

    @Test
    void looksAtAllOfARowWhoseCodeStoodBefore() throws Exception {
        var table = "code,name,kind,shape,points\nD-%1$s,先,区域,POINT,104.26 30.55\nD-%1$s,,区域,POINT,2.35 48.85\n".formatted(mark);
        file("/api/assets/import?place=" + PARK, table)
                .andExpect(jsonPath("$.problems[*].where", containsInAnyOrder("line 3 code", "line 3 name", "line 3 shape.points")));
    }

    @Test
    void takesWhatLiesFarFromItsParkAndSaysSo() throws Exception {
        var table = "code,name,kind,shape,points,colour\nN-%1$s,近,区域,POINT,103.52 30.22,\nF-%1$s,远,区域,POINT,101.2 28.1,red\n".formatted(mark);
        file("/api/assets/import?place=510131.P0001", table)
                .andExpect(jsonPath("$.registered").value(2))
                .andExpect(jsonPath("$.notes[*].code", contains("asset.file.unread", "asset.shape.far")))
                .andExpect(jsonPath("$.notes[*].value", contains("colour", "F-" + mark)))
                .andExpect(jsonPath("$.notes[1].where").value("四川蒲江经济开发区"));
    }

    private ResultActions file(String path, String csv) throws Exception {
        return mvc.perform(post(path).with(LoggedIn.as(Role.PROVINCE, "510000")).with(csrf()).contentType("text/csv").content(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static String limits(double limit, double clearAt) {
        return "{\"limits\": [{\"rule\": \"tank-farm/pressure-high\", \"limit\": %s, \"clearAt\": %s, \"source\": \"储罐设计文件（演示）\"}]}".formatted(limit, clearAt);
    }

    private UUID registered(String kind, String code, @Nullable UUID parent) throws Exception {
        var body = """
                {"place": "%s", "asset": {"kind": "%s", "code": "%s-%s", "name": "（演示）%s", "parent": %s, "shape": {"type": "POINT", "points": [[104.265, 30.56]]}}}"""
                .formatted(PARK, kind, code, mark, code, parent == null ? "null" : '"' + parent.toString() + '"');
        var answer = send(post("/api/assets"), body).andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
        return UUID.fromString(JsonPath.read(answer, "$.id"));
    }

    private void watched(UUID asset, UUID device) throws Exception {
        var day = LocalDate.ofInstant(Instant.now(), AsOf.ZONE).minusDays(1);
        send(put("/api/assets/" + asset + "/devices"), "{\"devices\": [\"%s\"], \"from\": \"%s\"}".formatted(device, day)).andExpect(status().isNoContent());
    }

    private UUID aSensor() {
        return in(() -> {
            var identity = "asset-" + UUID.randomUUID();
            var device = devices.enrol(new NewDevice(Protocol.MQTT, identity, new Admission(PARK, "压力 " + mark, DeviceKind.SENSOR), "secret", false)).device();
            book.numbers(device, Set.of("pressure"));
            return device;
        });
    }

    private void say(UUID device, Instant at, double value) {
        int number = Objects.requireNonNull(in(() -> book.numbers(device, Set.of())).get("pressure"));
        points.getObject().take(List.of(new Point(number, at.toEpochMilli(), value, Quality.GOOD, Origin.DEVICE))).join();
    }

    private void alarmed(UUID device, Instant from, @Nullable Instant to) {
        in(() -> alarms.derived(List.of(derived("a " + device, device, from, to))));
    }

    private static Derived derived(String key, UUID device, Instant from, @Nullable Instant to) {
        return new Derived(
                key, 1, new Derived.Rule("tank-farm/pressure-very-high", 1, "演示"), AlarmLevel.ALARM, PARK,
                new Derived.Watched(device.toString(), "压力"), from, to, false, List.of(), List.of(), true);
    }

    private <T> T in(Supplier<T> question) {
        return Caller.system("test").get(() -> new TransactionTemplate(transactions).execute(_ -> question.get()));
    }

    private ResultActions ask(String path) throws Exception {
        return mvc.perform(get(path).with(LoggedIn.as(Role.PROVINCE, "510000")));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(LoggedIn.as(Role.PROVINCE, "510000")).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
