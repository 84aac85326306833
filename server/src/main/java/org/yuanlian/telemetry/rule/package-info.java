/// Rules of alarms as machines that know no engine: a state of numbers, an event, a clock. Pure.
@NullMarked
@NamedInterface("rule")
package org.yuanlian.telemetry.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
