package org.yuanlian.search.engine;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Counts all that is found by kind, and what is of the wanted kinds by city, while the best are kept.
final class Counting implements Collector, CollectorManager<Counting, Counting> {
    private final Set<String> wanted;
    private final TopScoreDocCollector best;
    private final Map<String, Long> kinds = new TreeMap<>();
    private final Map<String, Long> cities = new TreeMap<>();

    Counting(Set<String> wanted, int most) {
        this.wanted = wanted;
        this.best = new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE).newCollector();
    }

    TopDocs best() {
        return best.topDocs();
    }

    Map<String, Long> kinds() {
        return kinds;
    }

    Map<String, Long> cities() {
        return cities;
    }

    @Override
    public Counting newCollector() {
        return this;
    }

    @Override
    public Counting reduce(Collection<Counting> collectors) {
        return this;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return new Leaf(
                DocValues.getSorted(leaf.reader(), LuceneQueries.KIND),
                DocValues.getSorted(leaf.reader(), LuceneQueries.CITY),
                best.getLeafCollector(leaf));
    }

    private final class Leaf implements LeafCollector {
        private final SortedDocValues kind;
        private final SortedDocValues city;
        private final LeafCollector top;
        private final boolean[] isWanted;
        private final long[] ofKind;
        private final long[] ofCity;

        Leaf(SortedDocValues kind, SortedDocValues city, LeafCollector top) throws IOException {
            this.kind = kind;
            this.city = city;
            this.top = top;
            this.ofKind = new long[kind.getValueCount()];
            this.ofCity = new long[city.getValueCount()];
            this.isWanted = new boolean[kind.getValueCount()];
            for (var ord = 0; ord < isWanted.length; ord++) {
                isWanted[ord] = wanted.isEmpty() || wanted.contains(kind.lookupOrd(ord).utf8ToString());
            }
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            top.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
            if (!kind.advanceExact(doc)) {
                return;
            }
            ofKind[kind.ordValue()]++;
            if (isWanted[kind.ordValue()]) {
                if (city.advanceExact(doc)) {
                    ofCity[city.ordValue()]++;
                }
                top.collect(doc);
            }
        }

        @Override
        public void finish() throws IOException {
            top.finish();
            add(kind, ofKind, kinds);
            add(city, ofCity, cities);
        }

        private void add(SortedDocValues names, long[] counted, Map<String, Long> into) throws IOException {
            for (var ord = 0; ord < counted.length; ord++) {
                if (counted[ord] > 0) {
                    into.merge(names.lookupOrd(ord).utf8ToString(), counted[ord], Long::sum);
                }
            }
        }
    }
}
