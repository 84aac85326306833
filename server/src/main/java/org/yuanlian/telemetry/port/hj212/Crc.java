package org.yuanlian.telemetry.port.hj212;

import io.netty.buffer.ByteBuf;

/// The checksum of HJ 212. It is not the one of Modbus: the byte goes to the high half that was shifted down.
final class Crc {
    private static final int START = 0xFFFF;
    private static final int POLYNOMIAL = 0xA001;
    private static final int[] TABLE = table();

    private Crc() {}

    static int of(ByteBuf data, int from, int length) {
        var crc = START;
        for (var i = from; i < from + length; i++) {
            crc = TABLE[((crc >> 8) ^ data.getByte(i)) & 0xFF];
        }
        return crc;
    }

    private static int[] table() {
        var table = new int[256];
        for (var value = 0; value < table.length; value++) {
            var crc = value;
            for (var bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ POLYNOMIAL;
            }
            table[value] = crc;
        }
        return table;
    }
}
