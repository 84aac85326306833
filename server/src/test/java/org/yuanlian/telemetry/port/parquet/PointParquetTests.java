package org.yuanlian.telemetry.port.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.parquet.ParquetColumn;
import org.yuanlian.telemetry.parquet.ParquetColumn.Kind;
import org.yuanlian.telemetry.parquet.ParquetWriter;
import org.yuanlian.telemetry.port.wire.Reading;

/// The files in `points/` were written by PyArrow.
class PointParquetTests {
    private static final Set<String> TANK = Set.of("tank-1");
    private static final Instant NINE = Instant.parse("2026-11-21T01:30:00Z");
    private static final List<ParquetColumn> ALL = List.of(
            new ParquetColumn("at", Kind.TEXT), new ParquetColumn("measure", Kind.TEXT), new ParquetColumn("value", Kind.NUMBER),
            new ParquetColumn("quality", Kind.TEXT), new ParquetColumn("device", Kind.TEXT));

    @ParameterizedTest
    @ValueSource(strings = {"plain", "snappy", "gzip", "zstd", "micros", "text", "whole", "decimal"})
    void readsWhatOthersWrote(String kind) {
        assertThat(PointParquet.read(file(kind), TANK).readings())
                .containsExactly(
                        new Reading("temperature", NINE.toEpochMilli(), 25, Quality.GOOD),
                        new Reading("temperature", NINE.plusSeconds(60).toEpochMilli(), 26, Quality.MAINTENANCE));
    }

    @Test
    void readsManyGroupsOfRows() {
        assertThat(PointParquet.read(file("groups"), TANK).readings()).hasSize(25).extracting(Reading::value).contains(0.0, 24.0);
    }

    @Test
    void tellsEveryFaultWithItsGroupItsRowAndItsColumn() {
        assertThat(refused(file("faults")))
                .extracting(problem -> problem.where() + ": " + problem.code())
                .containsExactly(
                        "row group 1, row 2, column value: port.value.shape", "row group 2, row 3, column at: port.time.shape",
                        "row group 2, row 3, column measure: port.parquet.measure", "row group 2, row 4, column quality: port.flag.unknown",
                        "row group 3, row 5, column device: port.parquet.device");
    }

    @Test
    void tellsEveryColumnThatCannotBeRead() {
        assertThat(refused(file("columns")))
                .extracting(problem -> problem.where() + ": " + problem.code())
                .containsExactly("column at: port.parquet.zone", "column measure: port.parquet.column", "column value: port.parquet.type");
        assertThat(refused(file("columns"))).allSatisfy(problem -> assertThat(problem.maybe()).isNotBlank());
    }

    @Test
    void refusesWhatIsNoParquetOrWasCutOff() throws IOException {
        assertThat(refused("PAR1 is not enough".getBytes(java.nio.charset.StandardCharsets.UTF_8))).extracting(Problem::code).containsExactly("port.parquet.broken");
        var whole = file("snappy");
        assertThat(refused(java.util.Arrays.copyOf(whole, whole.length - 9))).extracting(Problem::code).containsExactly("port.parquet.broken");
        assertThat(refused(new byte[0])).extracting(Problem::code).containsExactly("port.parquet.broken");
    }

    @Test
    void refusesMoreRowsThanOneFileMayHaveBeforeItReadsAny() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new ParquetWriter(bytes, ALL)) {
            for (int i = 0; i <= 1_000_000; i++) {
                writer.add("2026-11-21T09:30:00+08:00", "x", 1.0, "", "tank-1");
            }
        }
        assertThat(bytes.size()).isLessThan(200_000);
        assertThat(refused(bytes.toByteArray())).extracting(Problem::code).containsExactly("port.file.long");
    }

    @Test
    void readsTimesWithTheirOffsetAndRefusesThoseWithout() throws IOException {
        assertThat(PointParquet.read(row("2026-11-21T09:30:00+08:00"), TANK).readings()).extracting(Reading::at).containsExactly(NINE.toEpochMilli());
        assertThat(refused(row("2026-11-21T09:30:00"))).extracting(Problem::code).containsExactly("port.time.shape");
        assertThat(refused(row("+999999999-01-01T00:00:00Z"))).extracting(Problem::code).containsExactly("port.time.shape");
    }

    private static byte[] row(String at) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new ParquetWriter(bytes, ALL)) {
            writer.add(at, "x", 1.0, "", "");
        }
        return bytes.toByteArray();
    }

    private static List<Problem> refused(byte[] file) {
        var told = new java.util.ArrayList<Problem>();
        assertThatThrownBy(() -> PointParquet.read(file, TANK)).isInstanceOfSatisfying(Refusal.class, refusal -> told.addAll(refusal.problems()));
        return told;
    }

    private static byte[] file(String kind) {
        try (var in = Objects.requireNonNull(PointParquetTests.class.getResourceAsStream("/points/%s.parquet".formatted(kind)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
