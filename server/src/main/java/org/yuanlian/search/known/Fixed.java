package org.yuanlian.search.known;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import org.yuanlian.declaration.Text;
import org.yuanlian.search.Findable;
import org.yuanlian.search.Shown;
import org.yuanlian.search.Source;

/// Things that are the same for everybody and change only with the files that they come from.
record Fixed(String kind, Text title, Supplier<Map<String, Known>> made) implements Source {

    record Known(Findable thing, Shown shown) {}

    /// @param known asked for once, and not before it is needed
    static Fixed of(String kind, Text title, Supplier<Stream<Known>> known) {
        return new Fixed(kind, title, SingletonSupplier.of(() -> known.get()
                .collect(Collectors.toMap(each -> each.thing().id(), each -> each, (first, _) -> first))));
    }

    private Map<String, Known> known() {
        return made.get();
    }

    @Override
    public String edition() {
        return kind + Integer.toHexString(known().hashCode());
    }

    @Override
    public long count() {
        return known().size();
    }

    @Override
    public void all(Consumer<List<Findable>> part) {
        part.accept(known().values().stream().map(Known::thing).toList());
    }

    @Override
    public List<Findable> of(Collection<String> ids) {
        return ids.stream().filter(known()::containsKey).map(id -> known().get(id).thing()).toList();
    }

    @Override
    public Map<String, Shown> shown(Collection<String> ids) {
        return ids.stream().filter(known()::containsKey).collect(Collectors.toMap(id -> id, id -> known().get(id).shown()));
    }
}
