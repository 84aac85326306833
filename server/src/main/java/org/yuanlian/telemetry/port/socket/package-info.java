/// Conversations with devices over sockets.
///
/// A conversation lives on one event loop. Who it is with, and which numbers its measures have, is asked of the register on
/// virtual threads; meanwhile nothing more is read from the socket.
@NullMarked
package org.yuanlian.telemetry.port.socket;

import org.jspecify.annotations.NullMarked;
