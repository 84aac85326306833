package org.yuanlian.telemetry.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanlian.telemetry.parquet.ParquetColumn.Kind;

class ParquetWriterTests {
    private static final Instant NINE = Instant.parse("2026-11-21T01:00:00Z");

    /// A reader that is not ours finds every cell, for tables of no row, of some, and of several groups of rows; and texts that
    /// are many or few.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 65_536, 70_001})
    void writesWhatAnotherReads(int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var columns = List.of(
                new ParquetColumn("at", Kind.TIME), new ParquetColumn("value", Kind.NUMBER), new ParquetColumn("one", Kind.TEXT),
                new ParquetColumn("many", Kind.TEXT), new ParquetColumn("odd", Kind.TRUTH));
        try (var writer = new ParquetWriter(bytes, columns)) {
            for (int i = 0; i < rows; i++) {
                writer.add(NINE.plusMillis(i), i / 7.0, "演示数据", "word " + i % 1_000, i % 2 == 1);
            }
        }
        try (var file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes.toByteArray())))) {
            assertThat(file.getFileMetaData().numRows()).isEqualTo(rows);
            assertThat(file.getFileMetaData().rowGroups()).hasSize((rows + 65_535) / 65_536);
            try (var found = file.rowReader()) {
                for (int i = 0; i < rows; i++) {
                    found.next();
                    assertThat(List.of(found.getTimestamp("at"), found.getDouble("value"), found.getString("one"), found.getString("many"), found.getBoolean("odd")))
                            .isEqualTo(List.of(NINE.plusMillis(i), i / 7.0, "演示数据", "word " + i % 1_000, i % 2 == 1));
                }
                assertThat(found.hasNext()).isFalse();
            }
        }
    }
}
