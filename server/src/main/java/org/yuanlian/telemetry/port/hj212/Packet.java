package org.yuanlian.telemetry.port.hj212;

import java.util.List;

/// What one segment says.
///
/// @param number QN, the moment and name of the request; empty where the 2005 version leaves it out
/// @param system ST, what kind of thing is watched
/// @param command CN
/// @param device MN
/// @param flag as sent: bit 0 asks for an answer, bit 1 says that there are several packets, above them the version
/// @param packets how many there are, from 1; `packet` is the number of this one
/// @param content CP, by groups that belong together
public record Packet(
        String number, String system, String command, String password, String device, int flag, int packets, int packet,
        List<List<Field>> content) {

    public record Field(String key, String value) {}

    public enum Version {
        V2005,
        V2017,
        V2025
    }

    public boolean wantsAnAnswer() {
        return (flag & 1) != 0;
    }

    public Version version() {
        return switch (flag >> 2) {
            case 0 -> Version.V2005;
            case 1 -> Version.V2017;
            default -> Version.V2025;
        };
    }
}
