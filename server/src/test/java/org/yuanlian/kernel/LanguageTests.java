package org.yuanlian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The texts of problems against the code that names them.
class LanguageTests {
    private static final Pattern KEY = Pattern.compile(
            "\"((?:access|alarm|assessment|asset|bulletin|chain|cli|clock|decision|device|document|eventlog|forecast|inspection|investment|kernel|ledger|opportunity|perception|plan|port|process|registry|search|sheet|supervision|telemetry|upload|web|window)(?:\\.[a-z-]+)+(?:#[a-z-]+)?)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /// Faults of declarations and base files are told in English only, to who writes them; those of chain maps and of alarm
    /// rules in both languages.
    private static final Pattern ENGLISH_ONLY = Pattern.compile("(?!.*/(?:chain|telemetry)/).*/(declared|dmn|base|bench)/.*|.*FieldsKind\\.java|.*/window/outline/ScenarioKind\\.java|.*/window/form/FormCheck\\.java");
    private static final Set<String> NO_PROBLEMS = Set.of(
            "access.refuse", "asset.export", "alarm.figures.export", "alarm.read", "alarm.release", "alarm.silences.export", "assessment.download", "assessment.place", "assessment.projects", "assessment.publish",
            "assessment.read", "assessment.revise", "bulletin.correct", "bulletin.download", "bulletin.draft",
            "bulletin.publish", "bulletin.read", "device.backfill", "device.correct", "document.read", "document.txt", "document.view", "forecast.export", "ledger.rebuild", "opportunity.download",
            "opportunity.export", "opportunity.take",
            "search.text", "upload.keep");

    @Test
    void hasATextForEveryProblemInEveryLanguage() throws IOException {
        for (var language : Language.values()) {
            assertThat(keysInCode()).as(language.name()).allSatisfy(key -> assertThat(language.keys()).contains(key));
        }
    }

    @Test
    void keepsNoTextThatNothingSays() throws IOException {
        var said = keysInCode();
        assertThat(Language.ENGLISH.keys()).allSatisfy(key -> assertThat(said)
                .containsAnyOf(plain(key), plain(key).replaceFirst("#.*", ""), plain(key).replaceFirst("^sheet.", "kernel.")));
    }

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(Language.CHINESE.keys()).isEqualTo(Language.ENGLISH.keys());
        for (var key : Language.ENGLISH.keys()) {
            assertThat(places(Language.CHINESE, key)).as(key).isEqualTo(places(Language.ENGLISH, key));
        }
    }

    @Test
    void fillsInTheArguments() {
        var words = Words.of("sheet.project.twice", 12, "2024年$1");
        assertThat(Language.ENGLISH.what(words)).isEqualTo("The project code already stands in row 12 of the sheet 2024年$1.");
        assertThat(Language.CHINESE.what(words)).isEqualTo("这个项目编号在工作表“2024年$1”第 12 行已经出现过。");
    }

    @Test
    void leavesACureOutThatHasNothingToName() {
        assertThat(Language.CHINESE.maybe(Words.of("sheet.place.unknown", ""))).isNull();
        assertThat(Language.CHINESE.maybe(Words.of("sheet.place.abolished", "郫都区"))).isEqualTo("现为 郫都区");
    }

    @Test
    void printsAProblemAsATerminalShowsIt() {
        var problem = Problem.of("sheet.date.impossible", "台账!C3 签约日期", "2024-02-30");
        assertThat(problem).hasToString("台账!C3 签约日期  sheet.date.impossible\n  There is no such day. (2024-02-30)\n  "
                + "Maybe the month has fewer days, or month and day have changed places");
        assertThat(Language.CHINESE.print(problem)).isEqualTo(
                "台账!C3 签约日期  sheet.date.impossible\n  没有这一天。（2024-02-30）\n  也许：这个月没有这么多天，或月和日写反了");
    }

    @Test
    void tellsWhatWasWrittenInOneLanguageAsItIs() {
        var problem = new Problem("a.b.c", "x", "", "Only so.", null);
        assertThat(Language.CHINESE.tell(problem)).isSameAs(problem);
    }

    @Test
    void refusesWordsThatNobodyWrote() {
        assertThatThrownBy(() -> Problem.of("kernel.moon.full", "x", "")).hasMessageContaining("kernel.moon.full");
    }

    @Test
    void knowsChineseByItsTag() {
        assertThat(Language.of("zh_CN.UTF-8")).isEqualTo(Language.CHINESE);
        assertThat(Language.of("en-GB")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(null)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void speaksChineseOnlyWhereTheTerminalDoes() {
        assertThat(Language.ofTerminal(Map.of())).isEqualTo(Language.ENGLISH);
        assertThat(Language.ofTerminal(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Language.CHINESE);
        assertThat(Language.ofTerminal(Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.ofTerminal(Map.of("LC_ALL", "C", "LANG", "zh_CN.UTF-8"))).isEqualTo(Language.ENGLISH);
    }

    private static String plain(String key) {
        return key.replaceFirst("\\.maybe$", "");
    }

    private static Set<String> places(Language language, String key) {
        return PLACE.matcher(language.text(key)).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean tellsProblems(Path file) {
        var path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && !ENGLISH_ONLY.matcher(path).matches();
    }

    private static Set<String> keysInCode() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(LanguageTests::tellsProblems).toList()) {
                KEY.matcher(Files.readString(file)).results().map(found -> found.group(1)).forEach(keys::add);
            }
        }
        keys.removeAll(NO_PROBLEMS);
        return keys;
    }
}
