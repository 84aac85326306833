package org.yuanlian.search;

import org.jspecify.annotations.Nullable;

/// A thing as a result shows it.
///
/// @param note a line on what or where it is
/// @param text in which the words are looked for and shown
/// @param path of its page
public record Shown(String name, @Nullable String note, @Nullable String text, String path, boolean demo) {}
