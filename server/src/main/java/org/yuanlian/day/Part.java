package org.yuanlian.day;

import java.util.List;

/// What one source brings to a section.
///
/// @param total how many there are, of which `items` are the first
public record Part(Section section, long total, List<Item> items) {}
