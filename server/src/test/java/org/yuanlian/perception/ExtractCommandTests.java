package org.yuanlian.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = "沿滩区工业经济\n2025-08-15\n“沿滩高新区”产值\"30\"亿元?营业收入246.23亿元。\n";

    @TempDir
    Path folder;

    record Run(int exit, String out, String err) {}

    @Test
    void printsOneObjectALineWithTheAgreedKeys() throws IOException {
        var run = run("--format", "jsonl", file("a.txt", TEXT));
        assertThat(run.exit()).isZero();
        var lines = run.out().lines().map(JSON::readTree).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(List.copyOf(line.propertyNames()))
                .containsExactly(
                        "doc", "type", "subject", "indicator", "op", "value", "unit", "period", "region", "offset", "sentence", "article"));
        assertThat(lines).anySatisfy(line -> {
            assertThat(text(line, "doc")).isEqualTo("a.txt");
            assertThat(text(line, "type")).isEqualTo("amount");
            assertThat(text(line, "value")).isEqualTo("24623000000");
            assertThat(text(line, "article")).isEqualTo("沿滩区工业经济");
            assertThat(line.get("period").isNull()).isTrue();
        });
    }

    @Test
    void printsOneArrayOrATable() throws IOException {
        var file = file("a.txt", TEXT);
        var lines = run("--format", "jsonl", file).out().lines().count();
        assertThat(JSON.readTree(run("--format", "json", file).out()).size()).isEqualTo((int) lines);
        assertThat(run("--format", "table", file).out()).startsWith("type").contains("24623000000");
    }

    @Test
    void readsStandardInput() {
        assertThat(run("-").out()).contains("24623000000").contains("\"doc\":\"-\"");
    }

    @Test
    void triesEveryFileAndNamesTheOnesItCannotRead() throws IOException {
        var picture = folder.resolve("picture.txt");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        var run = run(folder.resolve("missing.txt").toString(), picture.toString(), file("a.txt", TEXT));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("24623000000");
        assertThat(run.err())
                .contains("missing.txt", "perception.file.missing", "picture.txt", "perception.text.binary", "Maybe");
    }

    @Test
    void refusesWrongUsage() {
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run("--format", "xml", "-").exit()).isEqualTo(2);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String text(JsonNode line, String key) {
        return line.get(key).asString();
    }

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        var in = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
        var line = new CommandLine(new ExtractCommand(in, out, () -> PerceptionFixtures.NAMES)).setErr(new PrintWriter(err));
        return new Run(line.execute(arguments), out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
