package org.yuanlian.telemetry.port.jt808;

/// How a flag within a frame is written, and the checksum.
final class Escape {
    static final byte FLAG = 0x7E;
    static final byte MARK = 0x7D;
    static final byte OF_MARK = 0x01;
    static final byte OF_FLAG = 0x02;

    private Escape() {}

    static byte checksum(byte[] data, int length) {
        var sum = (byte) 0;
        for (var i = 0; i < length; i++) {
            sum ^= data[i];
        }
        return sum;
    }
}
