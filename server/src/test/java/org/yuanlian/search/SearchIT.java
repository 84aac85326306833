package org.yuanlian.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.database.Home;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Statement;
import org.yuanlian.registry.NewOrganisation;
import org.yuanlian.registry.Organisation;
import org.yuanlian.registry.Organisations;
import org.yuanlian.search.engine.Answered;
import org.yuanlian.search.engine.Asked;
import org.yuanlian.search.engine.Field;
import org.yuanlian.search.engine.LuceneEngine;
import org.yuanlian.search.engine.Way;
import org.yuanlian.search.meaning.Meaning;
import org.yuanlian.search.store.Changes;
import org.yuanlian.search.words.Grams;

@WithDatabase
class SearchIT {
    private static final String USCC = "91510100MA62XRCH1R";
    private static final String OTHER = "91510100MA62XRCH2W";

    @Autowired
    MockMvcTester web;

    @Autowired
    Indexing indexing;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisations organisations;

    @Autowired
    Meaning meaning;

    @Autowired
    List<Source> sources;

    @Autowired
    Changes changes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Home home;

    @Test
    void findsAPlaceAParkATradeAndANodeByNamePinyinAndInitials() {
        indexing.catchUp();
        assertThat(names("q=资阳医疗器械&meaning=false&kind=park")).first().isEqualTo("资阳医疗器械产业园");
        assertThat(names("q=ziyang&kind=park")).anySatisfy(name -> assertThat(name).contains("资阳"));
        assertThat(names("q=zylk&kind=park")).contains("资阳临空经济区");
        assertThat(names("q=3841&kind=trade")).contains("锂离子电池制造");
        assertThat(names("q=PV007&kind=node")).isNotEmpty();
        assertThat(get("/api/search?q=zylk&kind=park", Role.PROVINCE, "510000")).bodyJson().extractingPath("$.hits[0].marks[0]").isNotNull();
    }

    @Test
    void keepsFromACountyWhatIsAnothersInResultsCountsFacetsAndSuggestions() throws Exception {
        open("510302", "秘而不宣磁悬浮飞轮项目");
        indexing.catchUp();
        assertThat(total("q=磁悬浮飞轮&kind=project", Role.COUNTY, "510302")).as("its own county").isEqualTo(1);
        assertThat(total("q=磁悬浮飞轮&kind=project", Role.CITY, "510300")).as("its city").isEqualTo(1);
        for (var address : List.of("/api/search?q=磁悬浮飞轮&meaning=false", "/api/search?q=cxfl&meaning=false", "/api/search/suggestions?q=磁悬浮", "/api/search?q=磁选浮飞轮&meaning=false")) {
            var answer = body(address, LoggedIn.as(Role.COUNTY, "510112"));
            assertThat(answer).as(address).contains("\"total\"").doesNotContain("磁悬浮", "秘而不宣");
            assertThat(JsonPath.<List<?>>read(answer, "$.kinds[?(@.kind == 'project')]")).as(address).isEmpty();
        }
        assertThat(total("kind=project&place=510302", Role.COUNTY, "510112")).isZero();
        assertThat(get("/api/search?kind=project", Role.COUNTY, "510112")).bodyJson().extractingPath("$.cities[?(@.place == '510300')]").asArray().isEmpty();
    }

    @Test
    void showsAnEnterpriseItsOwnProjectAndNobodyElsesOrganisations() throws Exception {
        open("510302", "自家的超导储能项目", said("uscc", USCC));
        register("只有自流井知道的企业", "510302");
        indexing.catchUp();
        assertThat(total("q=超导储能&kind=project", LoggedIn.asEnterprise(USCC, "510112"))).isEqualTo(1);
        assertThat(total("q=超导储能&kind=project", LoggedIn.asEnterprise(OTHER, "510112"))).isZero();
        assertThat(total("q=只有自流井知道的企业", Role.COUNTY, "510302")).isPositive();
        assertThat(body("/api/search?q=只有自流井知道的企业&meaning=false", LoggedIn.as(Role.COUNTY, "510112"))).doesNotContain("只有自流井");
    }

    @Test
    void suggestsWhatWasMeantByWordsThatSoundTheSame() throws Exception {
        open("510302", "年产三万吨玄武岩纤维项目");
        indexing.catchUp();
        assertThat(get("/api/search?q=悬武岩&meaning=false&kind=project", Role.PROVINCE, "510000")).bodyJson().extractingPath("$.meant").isEqualTo("玄武岩");
        assertThat(get("/api/search?q=悬武岩&meaning=false&kind=project", Role.COUNTY, "510112")).bodyJson().extractingPath("$.meant").isNull();
    }

    @Test
    void findsByMeaningAndTellsByWhichNameOfATrade() {
        indexing.catchUp();
        meaning.load();
        var answer = get("/api/search?q=造锂电池的&kind=node", Role.PROVINCE, "510000");
        assertThat(answer).bodyJson().extractingPath("$.byMeaning").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.near").asArray().isNotEmpty();
        assertThat(answer).bodyJson().extractingPath("$.hits[*].because[*]").asArray().isNotEmpty();
    }

    @Test
    void staysWithinACircleAndTellsTheDistance() {
        indexing.catchUp();
        var answer = get("/api/search?kind=park&near=512002&radiusKm=80&limit=100", Role.PROVINCE, "510000");
        assertThat(answer).bodyJson().extractingPath("$.hits").asArray().isNotEmpty();
        assertThat(answer).bodyJson().extractingPath("$.hits[?(@.km > 80.5)]").asArray().isEmpty();
        assertThat(get("/api/search?near=510000", Role.PROVINCE, "510000")).hasStatus(422);
        assertThat(get("/api/search?near=200,100", Role.PROVINCE, "510000")).hasStatus(422);
        assertThat(get("/api/search?near=512002&radiusKm=0", Role.PROVINCE, "510000")).hasStatus(422);
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
            begun.await();
            register("后动笔先落笔的企业", "510302");
            indexing.catchUp();
            assertThat(names("q=后动笔先落笔&kind=organisation&meaning=false")).contains("后动笔先落笔的企业");
            goOn.countDown();
            early.get();
        }
        indexing.catchUp();
        assertThat(names("q=先动笔后落笔&kind=organisation&meaning=false")).contains("先动笔后落笔的企业");
    }

    /// A kill -9 leaves what was last kept: an index that is opened anew from there lacks nothing.
    @Test
    void goesOnWhereAKilledProcessStopped() throws Exception {
        var folder = home.resolve("search-killed-" + UUID.randomUUID());
        var killed = over(folder);
        killed.catchUp();
        register("断电之前登记的企业", "510302");
        killed.close();
        var next = over(folder);
        next.catchUp();
        assertThat(next.building()).isEmpty();
        assertThat(in(next, "断电之前登记")).contains("断电之前登记的企业");
        next.close();
    }

    @Test
    void buildsAnewWhatIsBrokenOrOfAnotherDatabase() throws Exception {
        var folder = home.resolve("search-broken-" + UUID.randomUUID());
        register("先坏后好的企业", "510302");
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
        assertThat(in(again, "先坏后好")).contains("先坏后好的企业");
        again.close();
    }

    private Indexing over(Path folder) {
        return new Indexing(() -> LuceneEngine.open(folder), sources, changes);
    }

    private List<String> in(Indexing own, String words) {
        var engine = own.engine().orElseThrow();
        var way = new Way.InOrder(
                Field.NAME,
                Grams.of(words).stream().map(List::of).toList(),
                1);
        var asked = new Asked(
                List.of(List.of(way)), List.of(), Scope.EVERYWHERE, Set.of("organisation"), null, null, 0, 20);
        var ids = engine.ask(asked).hits().stream().map(Answered.Hit::id).toList();
        return Caller.system("t").get(() -> organisations.ofIds(ids)).stream().map(Organisation::name).toList();
    }

    private void open(String place, String name, Statement... more) {
        var said = new ArrayList<>(List.of(said("name", name)));
        said.addAll(List.of(more));
        Caller.system("t").run(() -> ledger.open(new NewProject("Q-" + UUID.randomUUID(), new Place(place), true, said), "t"));
    }

    private void register(String name, String place) {
        Caller.system("t").run(() -> organisations.register(new NewOrganisation(name, null, new Place(place), null, "测试")));
    }

    private static Statement said(String kind, String text) {
        return new Statement(kind, LocalDate.of(2026, 1, 5), null, text, null, null, "line=1", Grade.C);
    }

    private List<String> names(String query) {
        return JsonPath.read(body("/api/search?" + query, LoggedIn.as(Role.PROVINCE, "510000")), "$.hits[*].name");
    }

    private int total(String query, Role role, String place) {
        return total(query, LoggedIn.as(role, place));
    }

    private int total(String query, RequestPostProcessor who) {
        return JsonPath.read(body("/api/search?meaning=false&" + query, who), "$.total");
    }

    private String body(String address, RequestPostProcessor who) {
        try {
            return web.get().uri(address).with(who).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String address, Role role, String place) {
        return web.get().uri(address).with(LoggedIn.as(role, place)).exchange();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
