package org.yuanlian.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.Home;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Statement;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.port.LivePorts;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

@WithDatabase
class TransferIT {
    @TempDir
    Path folder;

    @Autowired
    Transfer transfer;

    @Autowired
    Ledger ledger;

    @Autowired
    Home home;

    @Autowired
    LivePorts ports;

    @Autowired
    ObjectProvider<PointStore> store;

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

    @Test
    void carriesPointsAndAlarmsAlong() throws Exception {
        ports.openOnce();
        store.getObject().take(List.of(new Point(4_711, 1_700_000_000_000L, 21.5, Quality.GOOD, Origin.DEVICE))).join();
        Files.writeString(home.resolve("points").resolve("alarms.name"), "the journal");

        transfer.backup(folder.resolve("all.zip"), _ -> {});

        var elsewhere = new PointFiles(folder.resolve("home").resolve("points"));
        try (var zip = new ZipInputStream(Files.newInputStream(folder.resolve("all.zip")))) {
            var promised = inventory();
            assertThat(promised.points()).containsKey("alarms.name").doesNotContainKeys("lock", "last-values");
            assertThat(elsewhere.read(zip)).isEqualTo(promised.points());
        }
        elsewhere.settle();
        try (var restored = PointStore.open(folder.resolve("home").resolve("points"), Retention.FOR_EVER, Clock.systemUTC())) {
            assertThat(restored.last(4_711)).hasValueSatisfying(last -> assertThat(last.value()).isEqualTo(21.5));
        }
        assertThatThrownBy(elsewhere::refuseUnlessEmpty).hasMessageContaining("transfer.points.filled");
    }

    @Test
    void tellsEachFileOfPointsThatDiffers() {
        var content = new Inventory.Content(3, "aa");
        var promised = new Inventory(1, new TreeMap<>(), 0, new TreeMap<>(Map.of("00000001.log", content, "alarms.journal", content)));
        var restored = new Inventory(1, new TreeMap<>(), 0, new TreeMap<>(Map.of("00000001.log", new Inventory.Content(2, "bb"))));

        assertThat(Inventory.read(promised.text())).isEqualTo(promised);
        assertThat(promised.differences(restored).asList()).extracting(Problem::where).containsExactly("00000001.log", "alarms.journal");
    }

    private Inventory inventory() throws Exception {
        try (var zip = new ZipFile(folder.resolve("all.zip").toFile())) {
            return Inventory.read(new String(zip.getInputStream(zip.getEntry("inventory.txt")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private void aProject(String code) throws Exception {
        var name = new Statement("name", LocalDate.parse("2026-01-05"), null, code, null, null, "line=1", Grade.C);
        Scope.EVERYWHERE.call(() -> ledger.open(new NewProject(code, new Place("510112"), true, List.of(name)), "tester"));
    }
}
