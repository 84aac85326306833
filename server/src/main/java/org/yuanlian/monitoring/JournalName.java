package org.yuanlian.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yuanlian.kernel.Ids;

/// Tells the journal of a folder from any other, so that what a database was told is not taken for what stands in a new one.
final class JournalName {
    private static final String JOURNAL = "alarms.journal";
    private static final String NAME = "alarms.name";

    private JournalName() {}

    /// @return the same for as long as the journal is there
    static String in(Path folder, Ids ids) throws IOException {
        var file = folder.resolve(NAME);
        var known = Files.exists(folder.resolve(JOURNAL)) && Files.exists(file) ? Files.readString(file).strip() : "";
        if (!known.isEmpty()) {
            return known;
        }
        Files.createDirectories(folder);
        return Files.readString(Files.writeString(file, ids.next().toString()));
    }
}
