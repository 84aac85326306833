package org.yuanlian.telemetry.port;

import java.io.File;
import java.util.Optional;

/// Where the ports listen.
///
/// @param address loopback, unless somebody decides that the network may reach them
/// @param mqtt and the others: 0 for any that is free, below 0 for none
/// @param certificate without one there is no MQTT over TLS
/// @param authority that signs the certificates of devices
public record PortSettings(
        String address, int mqtt, int mqtts, int hj212, int jt808, Optional<File> certificate, Optional<File> key, Optional<File> authority) {}
