package org.yuanlian.search.engine;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Terms that stand ready, as Lucene reads them; names that follow each other are kept apart by a gap.
final class Terms extends TokenStream {
    static final int GAP = 100;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<List<String>> names;
    private Iterator<String> rest = List.<String>of().iterator();
    private boolean first = true;

    Terms(List<List<String>> names) {
        this.names = names.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        var gap = 0;
        while (!rest.hasNext()) {
            if (!names.hasNext()) {
                return false;
            }
            rest = names.next().iterator();
            gap = first ? 0 : GAP;
        }
        first = false;
        term.append(rest.next());
        step.setPositionIncrement(1 + gap);
        return true;
    }
}
