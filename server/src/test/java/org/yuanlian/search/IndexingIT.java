package org.yuanlian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.chain.ChainRevisions;
import org.yuanlian.database.Home;
import org.yuanlian.database.Scope;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Statement;
import org.yuanlian.registry.NewOrganisation;
import org.yuanlian.registry.Organisations;
import org.yuanlian.search.engine.Answered;
import org.yuanlian.search.engine.Asked;
import org.yuanlian.search.engine.Field;
import org.yuanlian.search.engine.LuceneEngine;
import org.yuanlian.search.engine.Way;
import org.yuanlian.search.store.Changes;
import org.yuanlian.search.words.Grams;

/// The index keeps in step with the database.
@WithDatabase
class IndexingIT {
    @Autowired
    Indexing indexing;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisations organisations;

    @Autowired
    ChainMaps maps;

    @Autowired
    ChainRevisions revisions;

    @Autowired
    List<Source> sources;

    @Autowired
    Changes changes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Home home;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Clock clock;

    @Test
    void findsAProjectByItsNewNameAndByTheOldOneAgainOnceThatIsWithdrawn() {
        var project = open("旧称储氢瓶项目");
        indexing.catchUp();
        assertThat(found(indexing, "project", "旧称储氢瓶")).containsExactly("旧称储氢瓶项目");
        Caller.system("t").run(() -> ledger.record(project, 1, List.of(named("新称复合容器项目", 6)), "t"));
        indexing.catchUp();
        assertThat(found(indexing, "project", "旧称储氢瓶")).isEmpty();
        assertThat(found(indexing, "project", "新称复合容器")).containsExactly("新称复合容器项目");
        Caller.system("t").run(() -> ledger.withdraw(project, 2, latest(project), "名称有误", LocalDate.of(2026, 1, 7), "t"));
        indexing.catchUp();
        assertThat(found(indexing, "project", "新称复合容器")).isEmpty();
        assertThat(found(indexing, "project", "旧称储氢瓶")).containsExactly("旧称储氢瓶项目");
    }

    @Test
    void findsANodeThatAnOfficeDrawsAndLosesItWhenThatIsUndone() {
        indexing.catchUp();
        var declared = inProvince(() -> maps.on("new-display", today())).map();
        var nodes = new ArrayList<>(declared.nodes());
        nodes.add(new ChainMap.Node("DSP900", declared.tiers().getFirst().id(), new Text("试画的量子点膜环节", "Trial node"), List.of("3091")));
        var revised = new ChainMap(declared.coding(), declared.tiers(), nodes, declared.edges());
        var outcome = inProvince(() -> revisions.revise(new ChainRevisions.Wanted("new-display", revised, null, today(), "增补环节")));
        var revision = ((ChainRevisions.Outcome.Revised) outcome).id();
        indexing.catchUp();
        assertThat(found(indexing, "node", "试画的量子点膜")).containsExactly("试画的量子点膜环节");
        assertThat(vocabulary.named()).containsKey("试画的量子点膜环节");
        inProvince(() -> {
            revisions.undo(revision, "new-display", "登记有误");
            return true;
        });
        indexing.catchUp();
        assertThat(found(indexing, "node", "试画的量子点膜")).isEmpty();
    }

    @Test
    void doesNotBuildAnewWhatIsWhole() {
        var folder = home.resolve("search-whole-" + UUID.randomUUID());
        var first = over(folder);
        first.catchUp();
        first.close();
        register("关机期间登记的企业");
        var built = new AtomicInteger();
        var next = new Indexing(
                () -> LuceneEngine.open(folder), sources.stream().map(each -> new WatchedSources.Counted(each, built)).<Source>map(each -> each).toList(),
                changes, vocabulary, clock);
        next.catchUp();
        assertThat(found(next, "organisation", "关机期间登记")).containsExactly("关机期间登记的企业");
        assertThat(built).as("sources read from end to end").hasValue(0);
        next.close();
    }

    @Test
    void canBeAskedWhileItIsBuiltAnewAndTellsHowFarItIs() {
        register("翻修期间能找到的企业");
        var own = new AtomicReference<Indexing>();
        var seen = new ArrayList<String>();
        var progress = new ArrayList<Optional<Indexing.Progress>>();
        var turned = new WatchedSources.Turned(() -> {
            progress.add(own.get().building());
            seen.addAll(found(own.get(), "organisation", "翻修期间"));
        });
        own.set(new Indexing(
                () -> LuceneEngine.open(home.resolve("search-turned-" + UUID.randomUUID())),
                Stream.concat(sources.stream(), Stream.of(turned)).toList(), changes, vocabulary, clock));
        own.get().catchUp();
        seen.clear();
        progress.clear();
        turned.turn();
        own.get().catchUp();
        assertThat(seen).containsExactly("翻修期间能找到的企业");
        assertThat(progress).singleElement().satisfies(each -> assertThat(each).hasValueSatisfying(far -> assertThat(far.todo()).isPositive()));
        assertThat(own.get().building()).isEmpty();
        own.get().close();
    }

    @Test
    void followsATransactionThatCommitsAfterALaterOne() throws Exception {
        indexing.catchUp();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var early = threads.submit(() -> Caller.system("t").call(() -> new TransactionTemplate(transactions).execute(_ -> {
                var id = organisations.register(new NewOrganisation("先动笔后落笔的企业", null, new Place("510302"), null, "测试"));
                begun.countDown();
                await(goOn);
                return id;
            })));
            try {
                begun.await();
                register("后动笔先落笔的企业");
                indexing.catchUp();
                assertThat(found(indexing, "organisation", "后动笔先落笔")).contains("后动笔先落笔的企业");
            } finally {
                goOn.countDown();
            }
            early.get();
        }
        indexing.catchUp();
        assertThat(found(indexing, "organisation", "先动笔后落笔")).contains("先动笔后落笔的企业");
    }

    /// A kill -9 leaves what was last kept: an index that is opened anew from there lacks nothing.
    @Test
    void goesOnWhereAKilledProcessStopped() throws Exception {
        var folder = home.resolve("search-killed-" + UUID.randomUUID());
        var killed = over(folder);
        killed.catchUp();
        register("断电之前登记的企业");
        killed.close();
        var next = over(folder);
        next.catchUp();
        assertThat(next.building()).isEmpty();
        assertThat(found(next, "organisation", "断电之前登记")).contains("断电之前登记的企业");
        next.close();
    }

    @Test
    void buildsAnewWhatIsBrokenOrOfAnotherDatabase() throws Exception {
        var folder = home.resolve("search-broken-" + UUID.randomUUID());
        register("先坏后好的企业");
        var first = over(folder);
        first.catchUp();
        first.close();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith("segments_")).toList()) {
                Files.writeString(file, "no index");
            }
        }
        var again = over(folder);
        again.catchUp();
        assertThat(found(again, "organisation", "先坏后好")).contains("先坏后好的企业");
        again.close();
    }

    private Indexing over(Path folder) {
        return new Indexing(() -> LuceneEngine.open(folder), sources, changes, vocabulary, clock);
    }

    private List<String> found(Indexing own, String kind, String words) {
        var way = new Way.InOrder(Field.NAME, Grams.of(words).stream().map(List::of).toList(), 1);
        var asked = new Asked(List.of(List.of(way)), List.of(), Scope.EVERYWHERE, Set.of(kind), null, null, 0, 20);
        var ids = own.engine().orElseThrow().ask(asked).hits().stream().map(Answered.Hit::id).toList();
        var source = sources.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
        return List.copyOf(Caller.system("t").get(() -> source.shown(ids)).values()).stream().map(Shown::name).toList();
    }

    private void register(String name) {
        Caller.system("t").run(() -> organisations.register(new NewOrganisation(name, null, new Place("510302"), null, "测试")));
    }

    private UUID open(String name) {
        return Caller.system("t").get(() ->
                ledger.open(new NewProject("Q-" + UUID.randomUUID(), new Place("510302"), true, List.of(named(name, 5))), "t"));
    }

    private static Statement named(String name, int day) {
        return new Statement("name", LocalDate.of(2026, 1, day), null, name, null, null, "line=1", Grade.C);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long latest(UUID project) {
        return Caller.system("t").get(() -> ledger.entries(project, clock.instant())).stream().mapToLong(Entry::seq).max().orElseThrow();
    }

    private LocalDate today() {
        return AsOf.now(clock).validOn();
    }

    private static <T> T inProvince(Supplier<T> work) {
        return new Caller("tester", "Tester", Role.PROVINCE, new Place("510000"), null, "local").get(work);
    }
}
