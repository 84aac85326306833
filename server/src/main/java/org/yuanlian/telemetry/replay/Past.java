package org.yuanlian.telemetry.replay;

import java.util.List;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.rule.Watch;

/// All that was told of a watch, the first raised first. A watch forgets what ended before it was settled, and asks where
/// something so old is derived anew.
@FunctionalInterface
interface Past {
    List<Alarm> of(Watch watch);
}
