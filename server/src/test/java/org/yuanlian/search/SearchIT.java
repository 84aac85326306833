package org.yuanlian.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Statement;
import org.yuanlian.perception.Reading;
import org.yuanlian.registry.NewOrganisation;
import org.yuanlian.registry.Organisations;
import org.yuanlian.search.engine.Entry;
import org.yuanlian.search.meaning.Meaning;

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
    EvidenceStore evidence;

    @Autowired
    Reading reading;

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
    void readsPinyinAsAPlaceToo() {
        open("512002", "不提地名的精密铸件项目");
        indexing.catchUp();
        assertThat(names("q=ziyang 精密铸件&kind=project&meaning=false")).contains("不提地名的精密铸件项目");
        assertThat(names("q=chengdu 精密铸件&kind=project&meaning=false")).doesNotContain("不提地名的精密铸件项目");
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

    /// What the index leaves out, the database would not show either: an index that is wrong tells nothing.
    @Test
    void showsNothingThatTheDatabaseKeepsFromTheCallerWhateverTheIndexSays() throws Exception {
        open("510302", "索引记错范围的项目");
        indexing.catchUp();
        var id = JsonPath.<String>read(body("/api/search?q=索引记错范围&meaning=false&kind=project", LoggedIn.as(Role.COUNTY, "510302")), "$.hits[0].id");
        var engine = indexing.engine().orElseThrow();
        var wrong = new Findable(id, new Findable.ByAll(), "索引记错范围的项目", List.of(), "", null, null, Set.of());
        engine.put(List.of(Entry.of("project", wrong)));
        engine.keep(engine.mark().orElseThrow());
        assertThat(body("/api/search?q=索引记错范围&meaning=false", LoggedIn.as(Role.COUNTY, "510112"))).contains("\"total\":1").doesNotContain("索引记错范围的项目");
        engine.remove(List.of(Entry.key("project", id)));
        engine.keep(engine.mark().orElseThrow());
    }

    @Test
    void findsEvidenceByASentenceOfItsTextAndOpensItThere() {
        var id = Caller.system("t").get(() -> evidence.keep(
                new NewEvidence(new Place("510302"), "other", "开工令", "text/plain", null, "t", true),
                new ByteArrayInputStream("甲方已到场。\n2026年3月桩基旋挖机进场施工，首批12台。\n以上属实。".getBytes(StandardCharsets.UTF_8)))).id();
        indexing.catchUp();
        var hit = get("/api/search?q=旋挖机进场&kind=evidence&meaning=false", Role.COUNTY, "510302");
        assertThat(hit).bodyJson().extractingPath("$.hits[0].excerpt.text").asString().contains("旋挖机进场施工，首批12台。");
        assertThat(hit).bodyJson().extractingPath("$.hits[0].readable").isEqualTo(true);
        var address = "/api/search/texts/evidence/" + id + "?q=旋挖机进场";
        assertThat(opened(address)).isEqualTo("2026年3月桩基旋挖机进场施工，首批12台。");
        assertThat(total("q=旋挖机进场&kind=evidence", Role.COUNTY, "510112")).isZero();
        assertThat(get(address, Role.COUNTY, "510112")).hasStatus(404);
        assertThat(web.get().uri(address).with(LoggedIn.asEnterprise(USCC, "510302")).exchange()).hasStatus(404);
        assertThat(get("/api/search/texts/evidence/no-id", Role.COUNTY, "510302")).hasStatus(404);
        assertThat(get("/api/search/texts/none/1", Role.COUNTY, "510302")).hasStatus(404);
    }

    @Test
    void findsADocumentThatWasReadAndNotItsFileAsWell() {
        var text = "自贡高新区招商周报\n2026年2月3日\n本周签约钠盐储能项目一个，计划投资4亿元。园区表示年内开工。";
        var read = new Caller("clerk", "Clerk", Role.COUNTY, new Place("510302"), null, "local")
                .get(() -> reading.read("week.txt", text.getBytes(StandardCharsets.UTF_8)));
        indexing.catchUp();
        assertThat(opened("/api/search/texts/document/" + read.id() + "?q=钠盐储能")).contains("钠盐储能项目一个");
        assertThat(total("q=钠盐储能&kind=document", Role.COUNTY, "510302")).isEqualTo(1);
        assertThat(total("q=钠盐储能&kind=evidence", Role.COUNTY, "510302")).isZero();
        assertThat(total("q=钠盐储能&kind=document", Role.COUNTY, "510112")).isZero();
    }

    private String opened(String address) {
        var answer = body(address, LoggedIn.as(Role.COUNTY, "510302"));
        int from = JsonPath.read(answer, "$.sentence.from");
        int until = JsonPath.read(answer, "$.sentence.until");
        return JsonPath.<String>read(answer, "$.text").substring(from, until);
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
}
