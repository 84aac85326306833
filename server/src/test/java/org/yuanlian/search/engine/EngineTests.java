package org.yuanlian.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.search.engine.Things.MARK;
import static org.yuanlian.search.engine.Things.thing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.Place;
import org.yuanlian.search.Circle;
import org.yuanlian.search.engine.Answered.Hit;

/// What every engine answers, asked in the same words: a class beside this one for each of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineTests {
    private Engine engine;

    abstract Engine open(Path folder) throws Exception;

    @BeforeAll
    void fill(@TempDir Path folder) throws Exception {
        engine = open(folder);
        engine.clear();
        engine.put(Stream.of(
                        thing("1", "资阳动力电池项目", "512002", null, "nev"),
                        thing("2", "资阳区域医院", "512002", "91510100MA61A1A1X1", "health"),
                        thing("3", "自贡动力机械", "510302", null, "machines"),
                        thing("4", "成都重庆电池联盟", "510104", null, "nev"))
                .map(each -> Entry.of("project", each))
                .toList());
        engine.put(List.of(Entry.of("park", Things.open("P1", "资阳高新区", "512002"))));
        engine.keep(MARK);
    }

    @AfterAll
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void findsByPairsOfCharactersInAnyOrderAndByTheirPhrase() {
        assertThat(found(new Way.Some(Field.NAME, List.of("电池", "动力"), 2, 1))).containsExactly("1");
        assertThat(found(new Way.Some(Field.NAME, List.of("电池", "动力"), 1, 1))).containsExactlyInAnyOrder("1", "3", "4");
        assertThat(found(inOrder(Field.NAME, "动力", "力电", "电池"))).containsExactly("1");
        assertThat(found(inOrder(Field.NAME, "电池", "动力"))).isEmpty();
    }

    @Test
    void findsBySyllablesOfWhichTheLastMayHaveBegunOnlyAndByInitials() {
        assertThat(found(new Way.InOrder(Field.SYLLABLE, List.of(List.of("zi"), List.of("ya", "yang")), 1))).containsExactlyInAnyOrder("1", "2", "P1");
        assertThat(found(inOrder(Field.SYLLABLE, "chong", "qing"))).as("as the word is read").containsExactly("4");
        assertThat(found(inOrder(Field.INITIAL, "dl", "ld", "dc"))).containsExactly("1");
    }

    @Test
    void doesNotReadAcrossTheEndOfAName() {
        assertThat(found(inOrder(Field.SYLLABLE, "mu", "bie"))).as("the end of a name and the beginning of its alias").isEmpty();
        assertThat(found(inOrder(Field.SYLLABLE, "bie", "ming"))).contains("1");
    }

    @Test
    void findsBySubjectByBeginningAndByPlace() {
        assertThat(found(new Way.OneOf(Field.SUBJECT, Map.of("nev", 2f, "none", 1f)))).containsExactlyInAnyOrder("1", "4");
        assertThat(found(new Way.Begins(Field.WHOLE, "资阳", 1))).containsExactlyInAnyOrder("1", "2", "P1");
        assertThat(found(new Way.Lies(new Place("510300"), 1))).containsExactly("3");
    }

    @Test
    void ranksWhatIsBetterHigherAndCountsKindsBeforeTheyAreChosen() {
        var zi = List.<Way>of(new Way.Some(Field.NAME, List.of("资阳"), 1, 1));
        var all = engine.ask(new Asked(List.of(zi), List.of(new Way.OneOf(Field.SUBJECT, Map.of("health", 9f))), Scope.EVERYWHERE, Set.of(), null, null, 0, 9));
        assertThat(all.hits()).extracting(Hit::id).startsWith("2").hasSize(3);
        var parks = engine.ask(new Asked(List.of(zi), List.of(), Scope.EVERYWHERE, Set.of("park"), null, null, 0, 9));
        assertThat(parks.total()).isEqualTo(1);
        assertThat(parks.kinds()).isEqualTo(Map.of("park", 1L, "project", 2L));
        assertThat(parks.cities()).isEqualTo(Map.of("5120", 1L));
    }

    @Test
    void staysWithinACircleAndRanksWhatIsNearerHigher() {
        var around = new Circle(104.65, 30.12, 60);
        var found = engine.ask(new Asked(List.of(), List.of(), Scope.EVERYWHERE, Set.of(), null, around, 0, 9));
        assertThat(found.hits()).extracting(Hit::id).containsExactlyInAnyOrder("1", "2", "P1");
        var wider = engine.ask(new Asked(List.of(), List.of(), Scope.EVERYWHERE, Set.of("project"), null, new Circle(104.65, 30.12, 300), 0, 9));
        assertThat(wider.hits()).hasSize(4).extracting(Hit::id).endsWith("3");
    }

    @Test
    void showsACallerNothingBeyondItsScopeNorCountsIt() {
        var county = engine.ask(everything(Scope.within(new Place("510302"))));
        assertThat(county.hits()).extracting(Hit::id).containsExactlyInAnyOrder("3", "P1");
        assertThat(county.total()).isEqualTo(2);
        assertThat(county.kinds()).isEqualTo(Map.of("park", 1L, "project", 1L));
        assertThat(county.cities()).isEqualTo(Map.of("5103", 1L, "5120", 1L));
        assertThat(engine.ask(everything(Scope.ofEnterprise("91510100MA61A1A1X1"))).hits()).extracting(Hit::id).containsExactlyInAnyOrder("2", "P1");
        assertThat(engine.ask(everything(Scope.ofEnterprise(""))).hits()).extracting(Hit::id).containsExactly("P1");
        assertThat(engine.ask(everything(Scope.current())).hits()).as("nobody").extracting(Hit::id).containsExactly("P1");
    }

    @Test
    void pages() {
        var first = engine.ask(new Asked(List.of(), List.of(), Scope.EVERYWHERE, Set.of(), null, null, 0, 3));
        var rest = engine.ask(new Asked(List.of(), List.of(), Scope.EVERYWHERE, Set.of(), null, null, 3, 3));
        assertThat(Stream.concat(first.hits().stream(), rest.hits().stream()).map(Hit::id)).containsExactlyInAnyOrder("1", "2", "3", "4", "P1");
        assertThat(rest.total()).isEqualTo(5);
    }

    @Test
    void takesAThingInItsNewFormAndLosesOneThatIsRemoved() {
        engine.put(List.of(Entry.of("project", thing("9", "旧名工厂", "510104", null, "old"))));
        engine.keep(MARK);
        engine.put(List.of(Entry.of("project", thing("9", "新名工厂", "510104", null, "new"))));
        engine.keep(MARK);
        assertThat(found(inOrder(Field.NAME, "旧名"))).isEmpty();
        assertThat(found(inOrder(Field.NAME, "新名"))).containsExactly("9");
        engine.remove(List.of(Entry.key("project", "9")));
        engine.keep(MARK);
        assertThat(found(inOrder(Field.NAME, "新名"))).isEmpty();
    }

    @Test
    void keepsTheMark() {
        assertThat(engine.mark()).contains(MARK);
        var later = new Mark("test", false, 8);
        engine.keep(later);
        assertThat(engine.mark()).contains(later);
        engine.keep(MARK);
    }

    private List<String> found(Way way) {
        return engine.ask(new Asked(List.of(List.of(way)), List.of(), Scope.EVERYWHERE, Set.of(), null, null, 0, 20)).hits().stream()
                .map(Hit::id)
                .toList();
    }

    private static Way inOrder(Field field, String... terms) {
        return new Way.InOrder(field, Stream.of(terms).map(List::of).toList(), 1);
    }

    static Asked everything(Scope scope) {
        return new Asked(List.of(), List.of(), scope, Set.of(), null, null, 0, 20);
    }
}
