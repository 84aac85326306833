package org.yuanlian.telemetry.parquet;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/// Writes a flat table as Parquet with GZIP, a group of rows at a time: what it keeps in memory is one group.
public final class ParquetWriter implements Closeable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int GROUP = 65_536;
    private static final int GZIP = 2;
    private static final int RLE = 3;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final List<List<Object>> cells = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private long written;

    private record Chunk(ParquetColumn column, List<Integer> encodings, int values, long dictionaryAt, long at, long plainBytes, long bytes) {}

    private record Group(List<Chunk> chunks, int rows) {}

    public ParquetWriter(OutputStream out, List<ParquetColumn> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        columns.forEach(_ -> cells.add(new ArrayList<>()));
        put(MAGIC);
    }

    /// @param row as many cells as there are columns, none absent
    public void add(Object... row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            cells.get(i).add(row[i]);
        }
        if (cells.getFirst().size() == GROUP) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        int rows = cells.getFirst().size();
        var chunks = new ArrayList<Chunk>();
        for (int i = 0; i < columns.size(); i++) {
            chunks.add(write(columns.get(i), columns.get(i).encoded(cells.get(i)), rows));
            cells.get(i).clear();
        }
        groups.add(new Group(chunks, rows));
    }

    private Chunk write(ParquetColumn column, ParquetColumn.Encoded encoded, int rows) throws IOException {
        long begin = written;
        long plain = 0;
        var dictionary = encoded.dictionary();
        if (dictionary != null) {
            plain = page(DICTIONARY_PAGE, dictionary, header -> header.struct(7, of -> of.number(1, encoded.words()).number(2, 0)));
        }
        long at = written;
        plain += page(DATA_PAGE, encoded.values(), header -> header.struct(5, of -> of.number(1, rows).number(2, encoded.encoding()).number(3, RLE).number(4, RLE)));
        return new Chunk(column, encoded.encodings(), rows, dictionary == null ? 0 : begin, at, plain, written - begin);
    }

    /// @return how long it would be without compression
    private long page(int type, byte[] content, Consumer<Compact> rest) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(content);
        }
        var header = Compact.of(fields -> rest.accept(fields.number(1, type).number(2, content.length).number(3, zipped.size())));
        put(header);
        put(zipped.toByteArray());
        return header.length + (long) content.length;
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    /// Writes the footer, without which it is no file of Parquet; the stream below stays open.
    @Override
    public void close() throws IOException {
        if (!cells.getFirst().isEmpty()) {
            endGroup();
        }
        var footer = Compact.of(this::footer);
        put(footer);
        put(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
        put(MAGIC);
        out.flush();
    }

    private void footer(Compact file) {
        var schema = new ArrayList<Consumer<Compact>>();
        schema.add(root -> root.text(4, "points").number(5, columns.size()));
        for (var column : columns) {
            schema.add(element -> column.describe(element.number(1, column.type()).number(3, 0).text(4, column.name())));
        }
        file.number(1, 1)
                .structs(2, schema, element -> element.accept(file))
                .number(3, groups.stream().mapToLong(Group::rows).sum())
                .structs(4, groups, group -> group(file, group))
                .text(6, "yuanlian");
    }

    private static void group(Compact file, Group group) {
        file.structs(1, group.chunks(), chunk -> file.number(2, chunk.at()).struct(3, meta -> meta(meta, chunk)))
                .number(2, group.chunks().stream().mapToLong(Chunk::plainBytes).sum())
                .number(3, (long) group.rows());
    }

    private static void meta(Compact meta, Chunk chunk) {
        meta.number(1, chunk.column().type())
                .numbers(2, chunk.encodings())
                .texts(3, List.of(chunk.column().name()))
                .number(4, GZIP)
                .number(5, (long) chunk.values())
                .number(6, chunk.plainBytes())
                .number(7, chunk.bytes())
                .number(9, chunk.at());
        if (chunk.dictionaryAt() > 0) {
            meta.number(11, chunk.dictionaryAt());
        }
    }
}
