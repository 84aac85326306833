package org.yuanlian.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schemas that editors complete declarations with. They are made from the records; after a change
/// run these tests once with `-Dschema.write=true` and commit what they write.
class SchemaTests {
    private static final Path ROOT = Path.of("..", "declarations");

    @ParameterizedTest
    @MethodSource("kinds")
    void isWhatTheRecordsSay(DeclarationKind<?> kind) throws IOException {
        var file = ROOT.resolve("schema").resolve(kind.name() + ".schema.json");
        var schema = KindSchema.of(kind);
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(file, schema);
        }
        assertThat(Files.readString(file)).as("%s is stale", file).isEqualTo(schema);
    }

    @Test
    void isNamedInTheFirstLineOfEveryDeclaration() throws IOException {
        try (var files = Files.walk(ROOT)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml"))).isNotEmpty().allSatisfy(file -> {
                var first = Files.readAllLines(file).getFirst();
                assertThat(first).startsWith("# yaml-language-server: $schema=");
                var schema = file.resolveSibling(first.substring(first.indexOf('=') + 1));
                assertThat(Files.exists(schema)).as(schema.toString()).isTrue();
            });
        }
    }

    static Stream<DeclarationKind<?>> kinds() {
        return ServiceLoader.load(DeclarationKind.class).stream().map(ServiceLoader.Provider::get);
    }
}
