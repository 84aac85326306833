package org.yuanlian.asset.sheet;

import java.util.List;
import org.yuanlian.asset.AssetImports.Row;
import org.yuanlian.kernel.Problem;

/// What a file tells of things.
///
/// @param rows each that there is, also where something is wrong with it
/// @param notes what is no reason to refuse it
public record AssetSheet(List<Row> rows, List<Problem> notes) {}
