package org.yuanlian.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.database.Home;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Regions;
import org.yuanlian.search.Circle;
import org.yuanlian.search.Search;
import org.yuanlian.search.Vocabulary;
import org.yuanlian.search.Wanted;

/// Search over as many firms as a province has.
@Component
final class SearchPart implements ChainPart {
    private static final List<String> OTHER_WORDS = List.of("", "高端", "新型", "智能", "环保", "大型", "精密", "绿色", "特种", "优质");
    private static final List<String> TYPED =
            List.of("zi", "ziy", "ziyang", "cd", "my", "dldc", "yib", "yibin", "gfbl", "lushan", "htr", "wjx", "9151000", "xian", "leshan");
    private static final int WARM_UPS = 120;
    private static final int RUNS = 300;
    private static final double KM = 50;
    private static final Caller PROVINCE = new Caller("bench", "bench", Role.PROVINCE, new Place("510000"), null, "local");
    private final Search search;
    private final Vocabulary vocabulary;
    private final Regions regions;
    private final Home home;

    SearchPart(Search search, Vocabulary vocabulary, Regions regions, Home home) {
        this.search = search;
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.home = home;
    }

    @Override
    public String name() {
        return "search";
    }

    /// The index stays in the folder of the measurement, and is built once where that is kept.
    @Override
    public List<Figure> run(ChainWorld world, Consumer<String> progress) throws Exception {
        var figures = new ArrayList<Figure>();
        var count = "%,d".formatted(world.lon().length);
        var firms = new MadeUpFirms(world.lon().length, regions.all(), vocabulary);
        var folder = home.resolve("search-bench");
        var before = heapMegabytes();
        var began = System.nanoTime();
        var own = search.over(folder, List.of(firms));
        own.prepare();
        var seconds = (System.nanoTime() - began) / 1e9;
        progress.accept("  an index of %s firms in %.0f s".formatted(count, seconds));
        figures.add(new Figure("index of %s firms and the language model made ready".formatted(count), seconds, "s", Double.MAX_VALUE, null, null));
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            var bare = new BareSearch(new IndexSearcher(reader));
            figures.add(new Figure(
                    "words, meaning, circle of 50 km, kind and place over %s firms, p95".formatted(count),
                    p95(question -> ask(own, question), firms),
                    "ms",
                    30,
                    p95(question -> bare.ask(question.product(), question.around()), firms),
                    "a bare Lucene query for the same product and circle: nothing counted, no meaning, no scope"));
            figures.add(new Figure(
                    "(of it the processor alone, which does not count what else the machine does)",
                    processor(question -> ask(own, question), firms),
                    "ms",
                    Double.MAX_VALUE,
                    processor(question -> bare.ask(question.product(), question.around()), firms),
                    "of the same bare query"));
            figures.add(new Figure(
                    "suggestions while somebody types, over %s firms, p95".formatted(count),
                    p95(question -> type(own, question), firms),
                    "ms",
                    50,
                    p95(question -> bare.begins(question.product().substring(0, 2)), firms),
                    "a bare Lucene query for two characters of a name"));
        }
        figures.add(new Figure("heap that the index and the names hold", Math.max(0, heapMegabytes() - before), "MB", 128, null, null));
        own.close();
        return figures;
    }

    private record Question(String words, String product, String letters, @Nullable Place within, Circle around) {}

    @FunctionalInterface
    private interface Asking {
        Object ask(Question question) throws Exception;
    }

    /// An office of the province; every other question within the city alone.
    private static Object ask(Search own, Question question) throws Exception {
        Callable<Object> work = () -> own.find(
                new Wanted(question.words, Set.of("firm"), question.within, question.around, true, 0, 20));
        return PROVINCE.call(work);
    }

    private static Object type(Search own, Question question) throws Exception {
        Callable<Object> work = () -> own.find(new Wanted(question.letters, Set.of(), null, null, false, 0, 12));
        return PROVINCE.call(work);
    }

    private static double p95(Asking asking, MadeUpFirms firms) throws Exception {
        return p95(asking, firms, System::nanoTime);
    }

    private static double processor(Asking asking, MadeUpFirms firms) throws Exception {
        return p95(asking, firms, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /// Every question in words of its own, so that none has its meaning at hand.
    private static double p95(Asking asking, MadeUpFirms firms, LongSupplier clock) throws Exception {
        var random = new Random(4);
        var salt = clock.getAsLong() % 1_000_000;
        var times = new double[RUNS];
        for (var i = -WARM_UPS; i < RUNS; i++) {
            var question = question(random, firms, i + WARM_UPS, salt);
            var began = clock.getAsLong();
            asking.ask(question);
            if (i >= 0) {
                times[i] = (clock.getAsLong() - began) / 1e6;
            }
        }
        return Stopwatch.percentile(times, 95);
    }

    private static Question question(Random random, MadeUpFirms firms, int number, long salt) {
        var county = firms.county(random);
        var product = MadeUpFirms.PRODUCTS.get(number % MadeUpFirms.PRODUCTS.size());
        var other = OTHER_WORDS.get(number / MadeUpFirms.PRODUCTS.size() % OTHER_WORDS.size());
        var at = Objects.requireNonNull(county.at());
        var typed = number % 2 == 0 ? TYPED.get(number / 2 % TYPED.size()) : product.substring(0, 2);
        return new Question(
                other + product + (salt + number / (MadeUpFirms.PRODUCTS.size() * OTHER_WORDS.size())),
                product,
                typed,
                number % 2 == 0 ? null : new Place(county.code().value().substring(0, 4) + "00"),
                new Circle(at.lon().doubleValue(), at.lat().doubleValue(), KM));
    }

    private static double heapMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }
}
