package org.yuanlian.telemetry.port.jt808;

/// One message of a terminal, or of ours to it.
///
/// @param version 2019 states itself, with a phone number of 20 digits; any other has 12
/// @param phone as sent, with its leading zeros
/// @param packets how many it came in, from 1; `packet` is the number of this one
public record Message(int id, Version version, String phone, int serial, int packets, int packet, byte[] body) {
    public static final int TERMINAL_REPLY = 0x0001;
    public static final int HEARTBEAT = 0x0002;
    public static final int LOG_OUT = 0x0003;
    public static final int REGISTRATION = 0x0100;
    public static final int AUTHENTICATION = 0x0102;
    public static final int POSITION = 0x0200;
    public static final int POSITIONS = 0x0704;
    public static final int REPLY = 0x8001;
    public static final int REGISTERED = 0x8100;

    public enum Version {
        V2013,
        V2019
    }

    public Message(int id, Version version, String phone, int serial, byte[] body) {
        this(id, version, phone, serial, 1, 1, body);
    }
}
