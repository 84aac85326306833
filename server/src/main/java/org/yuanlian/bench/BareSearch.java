package org.yuanlian.bench;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.yuanlian.search.Circle;

/// What Lucene alone answers in the same files.
record BareSearch(IndexSearcher searcher) {
    private static final int TOP = 20;

    TopDocs ask(String words, Circle around) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(List.of(all("name", words), all("text", words)), 0.1f), Occur.MUST)
                .add(LatLonPoint.newDistanceQuery("at", around.lat(), around.lon(), around.km() * 1000), Occur.FILTER)
                .build();
        return searcher.search(query, TOP);
    }

    TopDocs begins(String pair) throws IOException {
        return searcher.search(all("name", pair), TOP);
    }

    private static Query all(String field, String words) {
        var query = new BooleanQuery.Builder();
        for (var i = 1; i < words.length(); i++) {
            query.add(new TermQuery(new Term(field, words.substring(i - 1, i + 1))), Occur.MUST);
        }
        return query.build();
    }
}
