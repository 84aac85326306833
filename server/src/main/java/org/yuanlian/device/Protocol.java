package org.yuanlian.device;

/// How a device speaks, and so what it is known by: its client id, its MN, its phone number, the name of its key.
public enum Protocol {
    MQTT,
    HJ212,
    JT808,
    HTTP
}
