package org.yuanlian.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.search.engine.Answered.Hit;

/// Lucene in this process, its files in a folder of the data folder.
public final class LuceneEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneEngine.class);
    private static final double BUFFER_MB = 24;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private LuceneEngine(Path folder) throws IOException {
        this.writer = new IndexWriter(
                FSDirectory.open(folder), new IndexWriterConfig(new Ready()).setRAMBufferSizeMB(BUFFER_MB));
        try {
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /// Opens what is there, and begins anew where that cannot be read.
    ///
    /// @return nothing where another process holds it
    public static Optional<LuceneEngine> open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return Optional.of(new LuceneEngine(folder));
        } catch (LockObtainFailedException held) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            LOG.warn("The search index in {} cannot be read and is built anew: {}", folder, broken.toString());
            empty(folder);
            return Optional.of(new LuceneEngine(folder));
        }
    }

    @Override
    public String name() {
        return "Lucene";
    }

    @Override
    public Optional<Mark> mark() {
        var data = new HashMap<String, String>();
        var kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(each -> data.put(each.getKey(), each.getValue()));
        }
        return data.containsKey("upTo")
                ? Optional.of(new Mark(
                        data.getOrDefault("edition", ""),
                        Boolean.parseBoolean(data.get("whole")),
                        Long.parseLong(data.getOrDefault("upTo", "0"))))
                : Optional.empty();
    }

    @Override
    public void put(List<Entry> entries) {
        doing(() -> {
            for (var entry : entries) {
                writer.updateDocument(new Term(LuceneQueries.KEY, entry.key()), LuceneDocuments.of(entry));
            }
        });
    }

    @Override
    public void add(List<Entry> entries) {
        doing(() -> {
            for (var entry : entries) {
                writer.addDocument(LuceneDocuments.of(entry));
            }
        });
    }

    @Override
    public void remove(Collection<String> keys) {
        doing(() -> writer.deleteDocuments(
                keys.stream().map(key -> new Term(LuceneQueries.KEY, key)).toArray(Term[]::new)));
    }

    @Override
    public void clear() {
        doing(writer::deleteAll);
    }

    @Override
    public void keep(Mark mark) {
        doing(() -> {
            writer.setLiveCommitData(
                    Map.of("edition", mark.edition(), "whole", "" + mark.whole(), "upTo", "" + mark.upTo()).entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        });
    }

    @Override
    public Answered ask(Asked asked) {
        try {
            var searcher = searchers.acquire();
            try {
                return ask(searcher, asked);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    private static Answered ask(IndexSearcher searcher, Asked asked) throws IOException {
        CollectorManager<Counting, Counting> manager =
                new Counting(asked.kinds(), Math.max(1, asked.offset() + asked.limit()));
        var counting = searcher.search(LuceneQueries.of(asked), manager);
        var best = counting.best();
        var fields = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (var found : Arrays.stream(best.scoreDocs).skip(asked.offset()).limit(asked.limit()).toList()) {
            var key = fields.document(found.doc).get(LuceneQueries.KEY);
            var colon = key.indexOf(':');
            hits.add(new Hit(key.substring(0, colon), key.substring(colon + 1), found.score));
        }
        return new Answered(best.totalHits.value(), hits, counting.kinds(), counting.cities());
    }

    @Override
    public void close() {
        doing(() -> {
            searchers.close();
            writer.rollback();
        });
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).filter(each -> !each.equals(folder)).toList()) {
                Files.delete(file);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void doing(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
    }

    /// Everything comes in terms already.
    private static final class Ready extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            throw new IllegalStateException("The field %s came as text and not as terms".formatted(field));
        }
    }
}
