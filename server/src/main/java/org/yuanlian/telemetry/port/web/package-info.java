/// What comes in by HTTP: batches of gateways with a key, and files in which a person fills in what was missing.
@NullMarked
package org.yuanlian.telemetry.port.web;

import org.jspecify.annotations.NullMarked;
