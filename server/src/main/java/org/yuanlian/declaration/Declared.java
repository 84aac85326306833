package org.yuanlian.declaration;

import java.util.List;
import java.util.Map;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Sha256;

/// One version of a declaration as it was read.
///
/// @param file its name below the declarations, with the ending
/// @param hash of its bytes
/// @param warnings faults that it may live with, such as a renamed key
public record Declared<T>(
        String file, Sha256 hash, Header header, T body, List<Problem> warnings, Map<String, Integer> lines) {

    /// The place to name in a problem about the value at a path such as `kinds[2].stage`.
    public String where(String path) {
        return where(file, lines.getOrDefault(path, 1), path);
    }

    /// The name below the declarations of a file that this one names as lying beside it.
    public String beside(String name) {
        return file.substring(0, file.lastIndexOf('/') + 1) + name;
    }

    static String where(String file, int line, String path) {
        return path.isEmpty() ? file + ":" + line : file + ":" + line + " " + path;
    }
}
