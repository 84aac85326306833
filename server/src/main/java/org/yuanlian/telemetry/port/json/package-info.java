/// Points as JSON, as sensors send them by MQTT and gateways by HTTP.
@NullMarked
package org.yuanlian.telemetry.port.json;

import org.jspecify.annotations.NullMarked;
