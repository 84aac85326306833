package org.yuanlian.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalNameTests {
    @TempDir
    Path folder;

    @Test
    void staysWithItsJournalAndGoesWithIt() throws IOException {
        var name = JournalName.in(folder, UUID::randomUUID);
        Files.createFile(folder.resolve("alarms.journal"));
        assertThat(JournalName.in(folder, UUID::randomUUID)).isEqualTo(name);
        Files.delete(folder.resolve("alarms.journal"));
        assertThat(JournalName.in(folder, UUID::randomUUID)).isNotEqualTo(name);
    }
}
