package org.yuanlian.telemetry.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tsfile.file.metadata.statistics.Statistics;
import org.apache.tsfile.read.TsFileSequenceReader;
import org.apache.tsfile.read.common.BatchData;
import org.apache.tsfile.read.filter.factory.TimeFilterApi;
import org.apache.tsfile.read.reader.IPageReader;
import org.apache.tsfile.read.reader.chunk.ChunkReader;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Readings;

/// A sealed file of points, which nothing changes any more.
final class Segment implements Closeable {
    private final Path file;
    private final SegmentName name;
    private final TsFileSequenceReader reader;
    private @Nullable Map<Integer, List<Chunk>> index;

    /// Where a column of a series lies.
    private record Chunk(Column column, long offset, long from, long to) {}

    Segment(Path file, SegmentName name) throws IOException {
        this.file = file;
        this.name = name;
        this.reader = new TsFileSequenceReader(file.toString());
    }

    SegmentName name() {
        return name;
    }

    Path file() {
        return file;
    }

    /// Whether it was written to its end.
    static boolean isWhole(Path file) {
        try (var reader = new TsFileSequenceReader(file.toString(), false)) {
            return reader.isComplete();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    synchronized Set<Integer> series() throws IOException {
        return Set.copyOf(index().keySet());
    }

    /// By moment, and within it in the order of recording.
    synchronized Readings read(int series, long from, long to) throws IOException {
        var all = new Readings();
        var chunks = index().getOrDefault(series, List.of());
        for (var chunk : chunks) {
            if (chunk.column.isValue() && chunk.from <= to && chunk.to >= from) {
                readLayer(chunk, chunks, from, to, all);
            }
        }
        return all.sorted();
    }

    /// The latest moment of a series, and nothing where it has none.
    synchronized long latest(int series) throws IOException {
        return index().getOrDefault(series, List.of()).stream().mapToLong(Chunk::to).max().orElse(Long.MIN_VALUE);
    }

    /// From first to last moment of a series, and whether all of it is said once, by devices in normal running. When it became
    /// known makes no difference to that.
    synchronized Counted.Span span(int series) throws IOException {
        var chunks = index().getOrDefault(series, List.of());
        var span = Counted.Span.EMPTY;
        for (var chunk : chunks) {
            boolean plain = span.isPlain() && chunk.column.kind() != Column.TAGS && chunk.column.layer() == 0;
            span = new Counted.Span(Math.min(span.from(), chunk.from), Math.max(span.to(), chunk.to), plain);
        }
        return span;
    }

    /// Counts a series of which `span` says that it is plain. Pages that fall into one bucket are counted by what is
    /// written over them.
    synchronized void count(int series, long from, long to, Buckets buckets) throws IOException {
        for (var chunk : index().getOrDefault(series, List.of())) {
            if (chunk.column.isValue() && chunk.from <= to && chunk.to >= from) {
                for (var page : open(chunk, from, to).loadPageReaderList()) {
                    count(chunk.column, page, from, to, buckets);
                }
            }
        }
    }

    private void count(Column column, IPageReader page, long from, long to, Buckets buckets) throws IOException {
        var told = page.getStatistics();
        if (told != null && told.getCount() > 0 && told.getStartTime() >= from && told.getEndTime() <= to && buckets.isOne(told.getStartTime(), told.getEndTime())) {
            double unit = column.kind() == Column.WHOLES ? Decimals.unit(column.places()) : 1;
            buckets.add(
                    told.getStartTime(),
                    told.getCount(),
                    told.getSumDoubleValue() / unit,
                    ((Number) told.getMinValue()).doubleValue() / unit,
                    ((Number) told.getMaxValue()).doubleValue() / unit);
            return;
        }
        for (var entries = page.getAllSatisfiedPageData(true); entries.hasCurrent(); entries.next()) {
            if (entries.currentTime() >= from && entries.currentTime() <= to) {
                buckets.add(entries.currentTime(), value(column, entries));
            }
        }
    }

    private void readLayer(Chunk values, List<Chunk> chunks, long from, long to, Readings into) throws IOException {
        var pages = new Pages(values, from, to);
        var tags = companion(chunks, values, Column.TAGS, from, to);
        var lateness = companion(chunks, values, Column.LATENESS, from, to);
        for (var page = pages.next(); page != null; page = pages.next()) {
            for (; page.hasCurrent(); page.next()) {
                long at = page.currentTime();
                byte tag = tags == null ? 0 : (byte) tags.at(at).getInt();
                long late = lateness == null ? 0 : lateness.at(at).getLong();
                if (at >= from && at <= to) {
                    into.add(at, value(values.column, page), tag, at + late);
                }
            }
        }
    }

    /// A chunk of one page keeps its statistics elsewhere; the reader is given those that it needs, and a count of nought to
    /// say that they are not whole.
    private ChunkReader open(Chunk chunk, long from, long to) throws IOException {
        var read = reader.readMemChunk(chunk.offset);
        var statistics = Statistics.getStatsByType(read.getHeader().getDataType());
        statistics.setStartTime(chunk.from);
        statistics.setEndTime(chunk.to);
        statistics.setEmpty(false);
        var known = new org.apache.tsfile.read.common.Chunk(read.getHeader(), read.getData(), List.of(), statistics);
        return new ChunkReader(known, TimeFilterApi.between(from, to));
    }

    private static double value(Column column, BatchData page) {
        return column.kind() == Column.WHOLES ? Decimals.value(page.getLong(), column.places()) : page.getDouble();
    }

    private @Nullable Pages companion(List<Chunk> chunks, Chunk values, char kind, long from, long to) throws IOException {
        for (var chunk : chunks) {
            if (chunk.column.kind() == kind && chunk.column.layer() == values.column.layer()) {
                return new Pages(chunk, from, to);
            }
        }
        return null;
    }

    /// The pages of one column that touch a span.
    private final class Pages {
        private final ChunkReader chunk;
        private @Nullable BatchData page;

        Pages(Chunk chunk, long from, long to) throws IOException {
            this.chunk = open(chunk, from, to);
        }

        @Nullable BatchData next() throws IOException {
            page = chunk.hasNextSatisfiedPage() ? chunk.nextPageData() : null;
            return page;
        }

        /// The entry of a moment that is there; moments are asked in order.
        BatchData at(long moment) throws IOException {
            while (true) {
                var current = page;
                if (current == null || !current.hasCurrent()) {
                    if (next() == null) {
                        throw new IOException("%s has no entry for %d beside its value.".formatted(file, moment));
                    }
                } else if (current.currentTime() < moment) {
                    current.next();
                } else {
                    return current;
                }
            }
        }
    }

    private Map<Integer, List<Chunk>> index() throws IOException {
        var known = index;
        if (known == null) {
            known = new HashMap<>();
            for (var device : reader.getAllTimeseriesMetadata(true).entrySet()) {
                var path = device.getKey().toString();
                var chunks = new ArrayList<Chunk>();
                for (var series : device.getValue()) {
                    var column = Column.of(series.getMeasurementId());
                    if (column != null) {
                        for (var chunk : series.getChunkMetadataList()) {
                            chunks.add(new Chunk(
                                    column, chunk.getOffsetOfChunkHeader(), chunk.getStartTime(), chunk.getEndTime()));
                        }
                    }
                }
                chunks.sort(Comparator.comparingInt(chunk -> chunk.column.layer()));
                known.put(Integer.parseInt(path.substring(path.lastIndexOf('s') + 1)), List.copyOf(chunks));
            }
            index = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
