package org.yuanlian.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Statement;

@WithDatabase
class TransferIT {
    @TempDir
    Path folder;

    @Autowired
    Transfer transfer;

    @Autowired
    Ledger ledger;

    @Test
    void writesEveryTableAndWhatItHolds() throws Exception {
        aProject("TR-1");

        transfer.backup(folder.resolve("all.zip"), _ -> {});

        try (var zip = new ZipFile(folder.resolve("all.zip").toFile())) {
            var inventory = new String(zip.getInputStream(zip.getEntry("inventory.txt")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(Inventory.read(inventory).tables()).containsKeys("project", "entry", "standing", "account", "audit");
            assertThat(zip.getEntry("tables/entry")).isNotNull();
        }
    }

    @Test
    void refusesToRestoreOverProjects() throws Exception {
        aProject("TR-2");
        transfer.backup(folder.resolve("all.zip"), _ -> {});

        assertThatThrownBy(() -> transfer.restore(folder.resolve("all.zip"), _ -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("transfer.target.filled");
    }

    @Test
    void refusesAFileThatIsNoBackup() throws Exception {
        var file = Files.writeString(folder.resolve("letter.zip"), "Dear madam");

        assertThatThrownBy(() -> transfer.restore(file, _ -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("transfer.backup.incomplete");
    }

    private void aProject(String code) throws Exception {
        var name = new Statement("name", LocalDate.parse("2026-01-05"), null, code, null, null, "line=1", Grade.C);
        Scope.EVERYWHERE.call(() -> ledger.open(new NewProject(code, new Place("510112"), true, List.of(name)), "tester"));
    }
}
