package org.yuanlian.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTests {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void findsTheShippedDeclarationsInOrder() {
        assertThat(run()).as(out.toString()).isZero();
        assertThat(out.toString()).contains(" 0 problems");
    }

    @Test
    void exitsWithOneAndTellsTheProblemsOfEveryFile() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), "kind: stagez\n");
        Files.writeString(folder.resolve("two.yaml"), "- nothing\n");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("one.yaml:1 kind  declaration.kind.unknown")
                .contains("two.yaml:1  declaration.yaml.empty")
                .contains("2 declarations, 2 problems");
    }

    @Test
    void writesOneJsonObjectALine() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), "kind: nothing\n");
        assertThat(run("--format", "jsonl", folder.toString())).isEqualTo(1);
        assertThat(out.toString().strip()).startsWith("{").contains("\"code\":\"declaration.kind.unknown\"").endsWith("}");
    }

    private int run(String... arguments) {
        return new CommandLine(new CheckCommand()).setOut(new PrintWriter(out)).execute(arguments);
    }
}
