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

/// Things that are the same for everybody, few, and kept at hand.
final class Fixed implements Source {
    private final String kind;
    private final Text title;
    private final Supplier<Stream<Known>> known;
    private volatile SingletonSupplier<Made> made;

    record Known(Findable thing, Shown shown) {}

    private record Made(Map<String, Known> things, String edition) {}

    /// @param known asked for once before each renewal, and not before it is needed
    Fixed(String kind, Text title, Supplier<Stream<Known>> known) {
        this.kind = kind;
        this.title = title;
        this.known = known;
        this.made = SingletonSupplier.of(this::make);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public String edition() {
        return made.obtain().edition;
    }

    @Override
    public void renew() {
        made = SingletonSupplier.of(this::make);
    }

    @Override
    public long count() {
        return things().size();
    }

    @Override
    public void all(Consumer<List<Findable>> part) {
        part.accept(things().values().stream().map(Known::thing).toList());
    }

    @Override
    public List<Findable> of(Collection<String> ids) {
        return among(ids).map(Known::thing).toList();
    }

    @Override
    public Map<String, Shown> shown(Collection<String> ids) {
        return among(ids).collect(Collectors.toMap(each -> each.thing().id(), Known::shown));
    }

    private Stream<Known> among(Collection<String> ids) {
        var things = things();
        return ids.stream().flatMap(id -> Stream.ofNullable(things.get(id)));
    }

    private Map<String, Known> things() {
        return made.obtain().things;
    }

    private Made make() {
        var things = known.get().collect(Collectors.toMap(each -> each.thing().id(), each -> each, (first, _) -> first));
        return new Made(things, kind + Integer.toHexString(things.hashCode()));
    }
}
