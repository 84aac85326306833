package org.yuanlian.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendedFileTests {
    private static final byte[] THREE = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void standsInRoomWhileItIsOpenAndCutsItOffWhenItIsClosed() throws Exception {
        var path = folder.resolve("file");
        try (var file = AppendedFile.open(path)) {
            file.append(ByteBuffer.wrap(THREE));
            file.sync();
            assertThat(Files.size(path)).isEqualTo(AppendedFile.ROOM);
            file.append(ByteBuffer.wrap(THREE));
            assertThat(Files.size(path)).as("the second piece makes it no longer").isEqualTo(AppendedFile.ROOM);
            assertThat(file.size()).isEqualTo(6);
        }
        assertThat(path).hasBinaryContent(new byte[] {1, 2, 3, 1, 2, 3});
        try (var file = AppendedFile.open(path)) {
            file.append(ByteBuffer.wrap(THREE));
        }
        assertThat(path).hasBinaryContent(new byte[] {1, 2, 3, 1, 2, 3, 1, 2, 3});
    }

    @Test
    void keepsWhatStandsBeforeACutAndGoesOnBehindIt() throws Exception {
        var path = folder.resolve("file");
        try (var file = AppendedFile.open(path)) {
            file.append(ByteBuffer.wrap(THREE));
            file.append(ByteBuffer.wrap(new byte[] {7, 7, 7}));
            file.cutTo(3);
            file.append(ByteBuffer.wrap(new byte[] {4}));
            file.append(ByteBuffer.wrap(new byte[2 * AppendedFile.ROOM]));
            file.append(ByteBuffer.wrap(new byte[] {5}));
        }
        assertThat(Files.size(path)).isEqualTo(2L * AppendedFile.ROOM + 5);
        assertThat(Files.readAllBytes(path)).startsWith(1, 2, 3, 4, 0).endsWith(0, 5);
    }

    /// A copy of the files while they are open is what a kill leaves.
    @Test
    void isNoDamageInALogThatAKillLeft() throws Exception {
        var log = WriteLog.path(folder, 1);
        var left = folder.resolve("left");
        try (var store = new WriteLog(folder, 1, LogFile::onDisk)) {
            store.append(NINE, List.of(aPoint(7, NINE, 1), aPoint(7, NINE + SECOND, 0)));
            store.append(NINE, List.of(aPoint(7, NINE + 2 * SECOND, 3)));
            Files.copy(log, left);
        }
        assertThat(Files.size(left)).isEqualTo(AppendedFile.ROOM);
        assertThat(Frames.read(left, (_, _, _, _, _) -> {})).isEqualTo(new Frames.Found(3, 0));
        assertThat(Frames.read(log, (_, _, _, _, _) -> {})).isEqualTo(new Frames.Found(3, 0));
    }

    /// A loss of power may leave the end of a frame without its beginning, since within the room their order is the disk's.
    @Test
    void readsPastAFrameOfWhichOnlyTheEndReachedTheRoom() throws Exception {
        var log = WriteLog.path(folder, 1);
        var left = folder.resolve("left");
        try (var store = new WriteLog(folder, 1, LogFile::onDisk)) {
            store.append(NINE, List.of(aPoint(7, NINE, 1)));
            store.append(NINE, List.of(aPoint(7, NINE + SECOND, 2)));
            Files.copy(log, left);
        }
        try (var file = FileChannel.open(left, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(20), Frames.size(1));
        }
        var found = Frames.read(left, (_, _, at, _, _) -> assertThat(at).isEqualTo(NINE));
        assertThat(found.points()).isEqualTo(1);
        assertThat(found.damaged()).isBetween(1L, (long) Frames.size(1));
    }
}
