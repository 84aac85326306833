package org.yuanlian.telemetry.port.jt808;

import java.util.Arrays;
import java.util.Optional;

/// Reads big-endian fields one after the other. Who reads makes sure before that they are there.
final class Fields {
    private final byte[] data;
    private final int end;
    private int at;

    Fields(byte[] data, int from, int end) {
        this.data = data;
        this.at = from;
        this.end = end;
    }

    int left() {
        return end - at;
    }

    int octet() {
        return data[at++] & 0xFF;
    }

    int word() {
        return octet() << 8 | octet();
    }

    long doubleWord() {
        return (long) word() << 16 | word();
    }

    byte[] bytes(int length) {
        at += length;
        return Arrays.copyOfRange(data, at - length, at);
    }

    byte[] rest() {
        return bytes(left());
    }

    /// Two decimal digits an octet; empty where one is none.
    Optional<String> digits(int octets) {
        var text = new StringBuilder(2 * octets);
        for (var i = 0; i < octets; i++) {
            var octet = octet();
            text.append((char) ('0' + (octet >> 4))).append((char) ('0' + (octet & 0xF)));
        }
        return text.chars().allMatch(each -> each <= '9') ? Optional.of(text.toString()) : Optional.empty();
    }
}
