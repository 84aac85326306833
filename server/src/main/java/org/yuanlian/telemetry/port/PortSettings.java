package org.yuanlian.telemetry.port;

import java.io.File;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the ports listen.
///
/// @param address loopback, unless somebody decides that the network may reach them
/// @param mqtt and the others: 0 for any that is free, below 0 for none
/// @param certificate without one there is no MQTT over TLS
/// @param authority that signs the certificates of devices
@Component
public record PortSettings(
        @Value("${yuanlian.ports.address:127.0.0.1}") String address,
        @Value("${yuanlian.ports.mqtt:1883}") int mqtt,
        @Value("${yuanlian.ports.mqtts:8883}") int mqtts,
        @Value("${yuanlian.ports.hj212:9212}") int hj212,
        @Value("${yuanlian.ports.jt808:9808}") int jt808,
        @Value("${yuanlian.ports.tls.certificate:}") Optional<File> certificate,
        @Value("${yuanlian.ports.tls.key:}") Optional<File> key,
        @Value("${yuanlian.ports.tls.authority:}") Optional<File> authority) {}
