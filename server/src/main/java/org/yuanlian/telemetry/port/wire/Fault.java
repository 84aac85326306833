package org.yuanlian.telemetry.port.wire;

/// Something of what was received that could not be taken.
///
/// @param value what stood there, shortened to what a person may look at
public record Fault(Kind kind, String value) {
    private static final int LONGEST = 120;

    /// What was wrong. The codes never change their meaning: devices are counted by them.
    public enum Kind {
        /// Bytes that belong to no frame.
        GARBAGE("port.frame.garbage"),
        /// A frame whose length is not the one that it states, or that is longer than the protocol allows.
        LENGTH("port.frame.length"),
        CHECKSUM("port.frame.checksum"),
        /// A frame that broke off.
        HALF("port.frame.half"),
        /// A packet that is not built as the protocol says.
        SHAPE("port.packet.shape"),
        /// One packet of several did not arrive.
        MISSING("port.packet.missing"),
        /// A message that we do not know, or know and do not serve.
        MESSAGE("port.message.unknown"),
        /// A value that is no finite number.
        VALUE("port.value.shape"),
        FLAG("port.flag.unknown"),
        TIME("port.time.shape"),
        FUTURE("port.time.future"),
        /// The clock of the device went forwards or back against ours.
        JUMP("port.clock.jump"),
        /// One device spoke in the name of another.
        IDENTITY("port.identity.foreign"),
        /// It did not prove that it is who it says.
        SECRET("port.secret.wrong"),
        TOPIC("port.topic.foreign"),
        /// More measures than one device may have.
        SERIES("port.series.many"),
        /// Nothing was wrong with it, but it could not be kept.
        INTAKE("port.intake.failed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// Whether nothing may be kept of what it was found in, and so nothing be acknowledged.
        public boolean refuses() {
            return switch (this) {
                case GARBAGE, MISSING, FLAG, JUMP -> false;
                case LENGTH, CHECKSUM, HALF, SHAPE, MESSAGE, VALUE, TIME, FUTURE, IDENTITY, SECRET, TOPIC, SERIES, INTAKE -> true;
            };
        }
    }

    public Fault {
        if (value.length() > LONGEST) {
            value = value.substring(0, LONGEST) + "…";
        }
        value = value.replaceAll("\\p{Cntrl}", "·");
    }
}
