package org.yuanlian.window;

import java.time.Instant;

/// What an applicant thinks of how it went: once, when it is over.
public record Rating(int stars, String text, Instant at, String by) {}
