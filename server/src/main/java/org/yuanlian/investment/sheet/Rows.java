package org.yuanlian.investment.sheet;

import java.util.Iterator;
import java.util.function.Function;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The rows of one sheet, one at a time. What breaks on the way is a refusal of the file.
public final class Rows implements Iterator<SheetRow>, AutoCloseable {
    private final Iterator<SheetRow> source;
    private final Runnable onClose;
    private final Function<RuntimeException, Problem> damage;

    Rows(Iterator<SheetRow> source, Runnable onClose, Function<RuntimeException, Problem> damage) {
        this.source = source;
        this.onClose = onClose;
        this.damage = damage;
    }

    @Override
    public boolean hasNext() {
        try {
            return source.hasNext();
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    @Override
    public SheetRow next() {
        try {
            return source.next();
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    private Refusal refused(RuntimeException cause) {
        var refusal = new Refusal(damage.apply(cause));
        refusal.initCause(cause);
        return refusal;
    }

    @Override
    public void close() {
        onClose.run();
    }
}
