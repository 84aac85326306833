/// Plays a park over the real sockets: monitors, vehicles, sensors and people's tags that say what made-up ones would,
/// and are now and then silent, stuck, late or wrong.
///
/// Stands on the frames of `telemetry`, which a device has to write as well; on nothing of the server. Its roads are
/// those of the file that the demonstration registers.
@NullMarked
@ApplicationModule(allowedDependencies = {"telemetry::hj212", "telemetry::jt808"})
package org.yuanlian.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
