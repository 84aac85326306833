package org.yuanlian.asset.sheet;

import java.util.List;
import java.util.SortedSet;
import org.yuanlian.asset.AssetImports.Row;

/// What a file tells of things.
///
/// @param unread names of columns or properties of which nobody knows what they are
public record AssetSheet(List<Row> rows, SortedSet<String> unread) {}
