package org.yuanlian.chain.declared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.EdgeType;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Industries;

class ChainSheetsTests {
    private static final Industries INDUSTRIES = Industries.of(Map.of());
    private static final String NODES = "id,tier,name,nameEn,codes\nA,上游,正极,Cathode,3985\nB,下游,电芯,Cell,3841;3849\n";
    private static final String EDGES = "from,to,type\nA,B,供应\n";

    @Test
    void readsAMapFromTwoSheets() {
        var map = ChainSheets.read(NODES.getBytes(UTF_8), EDGES.getBytes(UTF_8), INDUSTRIES);
        assertThat(map.nodes()).extracting(node -> node.name().zh()).containsExactly("正极", "电芯");
        assertThat(map.nodes().getLast().codes()).containsExactly("3841", "3849");
        assertThat(map.edges()).containsExactly(new Edge("A", "B", EdgeType.SUPPLIES));
        assertThat(map.tiers()).extracting(tier -> tier.title().zh()).containsExactly("上游", "下游");
    }

    @Test
    void readsWhatAnOfficeSavedInGb18030OrWithAByteOrderMark() {
        assertThat(ChainSheets.read(NODES.getBytes(Charset.forName("GB18030")), ("\uFEFF" + EDGES).getBytes(UTF_8), INDUSTRIES).nodes())
                .extracting(node -> node.name().zh())
                .contains("正极");
    }

    @Test
    void tellsEveryProblemOfBothSheetsWithItsLine() {
        var nodes = "id,tier,name,codes\nA,上游,正极,\n\nB,,电芯,3848\n";
        var edges = "from,to,type\nA,B,供应/支撑\nA,X,供应\nA,X,供应\n";
        assertThatThrownBy(() -> ChainSheets.read(nodes.getBytes(UTF_8), edges.getBytes(UTF_8), INDUSTRIES))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(Refusal.class))
                .extracting(refusal -> refusal.problems().stream().map(problem -> problem.code() + " at " + problem.where()).toList())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder(
                        "chain.codes.none at nodes.csv:2 codes",
                        "chain.tier.blank at nodes.csv:4 tier",
                        "chain.name.blank at nodes.csv:1 tier",
                        "chain.code.unknown at nodes.csv:4 codes",
                        "chain.type.unknown at edges.csv:2 type",
                        "chain.edge.dangling at edges.csv:3 to",
                        "chain.edge.dangling at edges.csv:4 to",
                        "chain.edge.twice at edges.csv:4");
    }

    @Test
    void tellsASheetThatIsNone() {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> ChainSheets.read("id,id\nA,B".getBytes(UTF_8), "\"".repeat(3).getBytes(UTF_8), INDUSTRIES));
        assertThat(refusal.problems()).extracting(Problem::code).contains("chain.sheet.unreadable", "chain.map.empty");
    }

    /// A public sample whose links name products that it lacks.
    @Test
    void tellsEachOfThe993DanglingEdgesOfThePublicSample() throws IOException {
        var folder = System.getenv().getOrDefault("YUANLIAN_SAMPLE_DATA", "/work/shared/data");
        var products = Path.of(folder, "industry", "chain_kag", "Product.csv");
        assumeTrue(Files.isRegularFile(products), "the sample of OpenSPG/KAG (Product.csv) is not here; name its folder in YUANLIAN_SAMPLE_DATA");
        var nodes = new StringWriter();
        var edges = new StringWriter();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Files.readString(products));
                var nodeSheet = CsvWriter.builder().build(nodes);
                var edgeSheet = CsvWriter.builder().build(edges)) {
            nodeSheet.writeRecord("id", "tier", "name", "codes");
            edgeSheet.writeRecord("from", "to", "type");
            rows.forEach(row -> {
                nodeSheet.writeRecord(row.getField("id"), row.getField("belongToIndustry"), row.getField("id"), "");
                for (var to : row.getField("hasSupplyChain").split(",")) {
                    if (!to.isEmpty()) {
                        edgeSheet.writeRecord(row.getField("id"), to, "供应");
                    }
                }
            });
        }
        var refusal = catchThrowableOfType(
                Refusal.class, () -> ChainSheets.read(nodes.toString().getBytes(UTF_8), edges.toString().getBytes(UTF_8), INDUSTRIES));
        var counts = refusal.problems().stream().collect(groupingBy(Problem::code, counting()));
        assertThat(counts).containsEntry("chain.edge.dangling", 993L).containsEntry("chain.edge.twice", 589L);
        assertThat(counts).containsEntry("chain.node.twice", 34L).containsEntry("chain.codes.none", 78L);
    }
}
