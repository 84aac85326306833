package org.yuanlian.simulation;

import java.util.ArrayList;
import java.util.List;

/// Who plays: the devices of the demonstration, with the secrets that it gave them, and one that nobody admitted.
public final class Cast {
    private static final String SECRET = "yuanlian-demo";
    private static final int MONITORS = 4;
    private static final int VEHICLES = 16;
    private static final int SENSORS = 20;
    private static final int TAGS = 20;
    private static final List<String> FEEDERS = List.of("甲", "乙", "丙", "丁", "戊", "己");
    private static final List<String> GATES = List.of("南大门", "北大门", "西门", "东门");

    private Cast() {}

    public enum Kind {
        MONITOR,
        VEHICLE,
        SENSOR,
        TAG,
        /// On a feeder.
        METER,
        /// At a gate.
        COUNTER
    }

    /// @param number among those of its kind, from 1
    /// @param secret by which it proves itself
    public record Role(Kind kind, int number, String identity, String name, String secret) {}

    /// In the order in which a smaller park is made of them: of each kind some.
    public static List<Role> all() {
        var roles = new ArrayList<Role>();
        for (var i = 1; i <= Math.max(Math.max(MONITORS, VEHICLES), Math.max(SENSORS, TAGS)); i++) {
            if (i <= MONITORS) {
                roles.add(new Role(Kind.MONITOR, i, "510112DEMO00000000000%03d".formatted(i), "（演示）%d# 排口在线监测".formatted(i), "123456"));
            }
            if (i <= VEHICLES) {
                roles.add(new Role(Kind.VEHICLE, i, phone(i), "（演示）危化运输车 %d".formatted(i), proof(i)));
            }
            if (i <= SENSORS) {
                roles.add(new Role(Kind.SENSOR, i, "demo-sensor-%02d".formatted(i), "（演示）储罐 %d 温压传感器".formatted(i), SECRET));
            }
            if (i <= TAGS) {
                roles.add(new Role(Kind.TAG, i, "demo-tag-%02d".formatted(i), "（演示）人员定位卡 %d".formatted(i), SECRET));
            }
            if (i <= FEEDERS.size()) {
                roles.add(new Role(Kind.METER, i, "demo-meter-%02d".formatted(i), "（演示）10 千伏%s线电能表".formatted(FEEDERS.get(i - 1)), SECRET));
            }
            if (i <= GATES.size()) {
                roles.add(new Role(Kind.COUNTER, i, "demo-counter-%02d".formatted(i), "（演示）%s卡口计数器".formatted(GATES.get(i - 1)), SECRET));
            }
        }
        return List.copyOf(roles);
    }

    static Role stranger() {
        return new Role(Kind.MONITOR, 999, "510112DEMO00000000000999", "", "123456");
    }

    private static String phone(int number) {
        return "0199000%05d".formatted(number);
    }

    static String terminal(String phone) {
        return "T" + phone.substring(phone.length() - 6);
    }

    private static String proof(int number) {
        return VehiclePlayer.enrolment(phone(number)).proof();
    }
}
