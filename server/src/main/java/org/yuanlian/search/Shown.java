package org.yuanlian.search;

import org.jspecify.annotations.Nullable;

/// A thing as a result shows it.
///
/// @param note a line on what or where it is
/// @param text in which the words are looked for and shown
/// @param readable whether the text is prose that is read in itself, opened at the words
/// @param path of its page
public record Shown(String name, @Nullable String note, @Nullable String text, boolean readable, String path, boolean demo) {}
