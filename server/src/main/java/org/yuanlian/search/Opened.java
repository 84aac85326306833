package org.yuanlian.search;

import java.util.List;
import org.yuanlian.search.words.Marks.Range;

/// A text opened at what was asked for.
///
/// @param sentence the one with the most of the words, empty where none has any
public record Opened(Shown shown, String text, Range sentence, List<Range> marks) {}
