package org.yuanlian.window;

import java.time.Instant;
import java.util.UUID;

/// A file that came with an application; of several for one document the last one counts.
public record HandedIn(UUID id, UUID application, String document, String name, UUID evidence, Instant at, String by) {}
