package org.yuanlian.search.engine;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.yuanlian.database.Scope;

/// Questions in Lucene's words.
final class LuceneQueries {
    static final String KEY = "key";
    static final String KIND = "kind";
    static final String OPEN = "open";
    static final String OWNER = "owner";
    static final String PLACE = "place";
    static final String CITY = "city";
    static final String AT = "at";
    static final float BESIDE = 0.1f;
    private static final double METRES = 1000;

    private LuceneQueries() {}

    /// All but the kinds, which are counted before they are chosen.
    static Query of(Asked asked) {
        var query = new BooleanQuery.Builder();
        asked.must().forEach(ways -> query.add(any(ways), Occur.MUST));
        asked.better().forEach(way -> query.add(of(way), Occur.SHOULD));
        if (!asked.scope().equals(Scope.EVERYWHERE)) {
            query.add(visible(asked.scope()), Occur.FILTER);
        }
        var within = asked.within();
        if (within != null) {
            query.add(places(within.from(), within.until()), Occur.FILTER);
        }
        var around = asked.around();
        if (around != null) {
            query.add(
                    LatLonPoint.newDistanceQuery(AT, around.lat(), around.lon(), around.km() * METRES), Occur.FILTER);
            query.add(
                    LatLonPoint.newDistanceFeatureQuery(AT, 1, around.lat(), around.lon(), around.km() * METRES / 4),
                    Occur.SHOULD);
        }
        if (asked.must().isEmpty()) {
            query.add(new ConstantScoreQuery(new MatchAllDocsQuery()), Occur.MUST);
        }
        return query.build();
    }

    private static Query visible(Scope scope) {
        var seen = new BooleanQuery.Builder().add(new TermQuery(new Term(OPEN, "1")), Occur.SHOULD);
        if (!scope.until().isEmpty()) {
            seen.add(places(scope.from(), scope.until()), Occur.SHOULD);
        }
        if (scope.enterprise() != null) {
            seen.add(new TermQuery(new Term(OWNER, scope.enterprise())), Occur.SHOULD);
        }
        return seen.build();
    }

    private static Query places(String from, String until) {
        return TermRangeQuery.newStringRange(PLACE, from, until, true, false);
    }

    private static Query any(List<Way> ways) {
        return ways.size() == 1
                ? of(ways.getFirst())
                : new DisjunctionMaxQuery(ways.stream().map(LuceneQueries::of).toList(), BESIDE);
    }

    private static Query of(Way way) {
        return switch (way) {
            case Way.Some some -> weighed(some(some), some.weight());
            case Way.InOrder order -> weighed(inOrder(order), order.weight());
            case Way.OneOf one -> oneOf(one);
            case Way.Begins begins -> weighed(
                    new ConstantScoreQuery(new PrefixQuery(new Term(begins.field().key(), begins.with()))), begins.weight());
            case Way.Lies lies -> weighed(
                    new ConstantScoreQuery(places(lies.within().from(), lies.within().until())), lies.weight());
        };
    }

    private static Query some(Way.Some some) {
        var query = new BooleanQuery.Builder();
        some.terms().stream()
                .distinct()
                .forEach(term -> query.add(new TermQuery(new Term(some.field().key(), term)), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(some.least()).build();
    }

    private static Query inOrder(Way.InOrder order) {
        var phrase = new MultiPhraseQuery.Builder();
        order.steps().forEach(step -> phrase.add(
                step.stream().map(term -> new Term(order.field().key(), term)).toArray(Term[]::new)));
        return phrase.build();
    }

    private static Query oneOf(Way.OneOf one) {
        return new DisjunctionMaxQuery(
                one.weights().entrySet().stream()
                        .map(each -> weighed(
                                new ConstantScoreQuery(new TermQuery(new Term(one.field().key(), each.getKey()))),
                                Objects.requireNonNull(each.getValue())))
                        .toList(),
                0);
    }

    private static Query weighed(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
