package org.yuanlian.search.engine;

import static org.yuanlian.search.engine.LuceneQueries.AT;
import static org.yuanlian.search.engine.LuceneQueries.CITY;
import static org.yuanlian.search.engine.LuceneQueries.KEY;
import static org.yuanlian.search.engine.LuceneQueries.KIND;
import static org.yuanlian.search.engine.LuceneQueries.OPEN;
import static org.yuanlian.search.engine.LuceneQueries.OWNER;
import static org.yuanlian.search.engine.LuceneQueries.PLACE;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.yuanlian.search.Findable.ByAll;
import org.yuanlian.search.Findable.ByPlace;

/// Things as Lucene keeps them.
final class LuceneDocuments {
    private static final int CITY_DIGITS = 4;

    private LuceneDocuments() {}

    static Document of(Entry entry) {
        var thing = entry.thing();
        var document = new Document();
        document.add(new StringField(KEY, entry.key(), Store.YES));
        document.add(new SortedDocValuesField(KIND, new BytesRef(entry.kind())));
        switch (thing.seen()) {
            case ByAll _ -> document.add(new StringField(OPEN, "1", Store.NO));
            case ByPlace(var _, var uscc) when uscc != null -> document.add(new StringField(OWNER, uscc, Store.NO));
            case ByPlace _ -> {}
        }
        var place = thing.seen() instanceof ByPlace(var seenIn, var _) ? seenIn : thing.place();
        if (place != null) {
            document.add(new StringField(PLACE, place.key(), Store.NO));
            document.add(new SortedDocValuesField(CITY, new BytesRef(place.key().substring(0, CITY_DIGITS))));
        }
        var at = thing.at();
        if (at != null) {
            document.add(new LatLonPoint(AT, at.lat().doubleValue(), at.lon().doubleValue()));
            document.add(new LatLonDocValuesField(AT, at.lat().doubleValue(), at.lon().doubleValue()));
        }
        entry.terms().forEach((field, names) -> add(document, field, names));
        return document;
    }

    private static void add(Document document, Field field, List<List<String>> names) {
        if (field.isWritten()) {
            document.add(new TextField(field.key(), new Terms(names)));
        } else {
            names.forEach(each -> each.forEach(term -> document.add(new StringField(field.key(), term, Store.NO))));
        }
    }
}
