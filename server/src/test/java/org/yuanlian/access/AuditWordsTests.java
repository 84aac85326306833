package org.yuanlian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// The audit page names every action in words: an office reads it, and a code tells it little.
class AuditWordsTests {
    private static final Pattern WRITTEN = Pattern.compile("(?:@Audited\\((?:value = )?|audit\\.record\\(\\s*)\"([a-z.-]+[a-z])\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyActionHasItsWords(String language) throws IOException {
        var words = JsonMapper.shared().readTree(Path.of("..", "web", "src", "modules", "audit", language + ".json").toFile()).get("actions");
        assertThat(actions()).contains("circle.export", "sites.export", "governance.appoint").hasSizeGreaterThan(50)
                .allSatisfy(action -> assertThat(words.has(action.replace('.', '_'))).as("%s: %s", language, action).isTrue());
    }

    private static Set<String> actions() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                WRITTEN.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
