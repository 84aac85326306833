package org.yuanlian.telemetry;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Where every port hands on what it received.
@FunctionalInterface
public interface Intake {

  /// Takes points in, in the order given.
  ///
  /// @return done when all of them are on disk for good, so that the sender may be told; failed with the cause when
  /// they are not, and then the sender must not be told
  CompletableFuture<Void> take(List<Point> points);
}
