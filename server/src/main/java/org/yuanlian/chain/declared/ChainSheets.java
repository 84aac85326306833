package org.yuanlian.chain.declared;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.EdgeType;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.ChainMap.Tier;
import org.yuanlian.chain.PlainText;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Industries;

/// Reads a map from two sheets: nodes (id, tier, name, nameEn, codes) and edges (from, to, type).
/// The columns may also be named `node_id`, `from_id` and `to_id`; codes are parted by semicolons.
public final class ChainSheets {
    private static final Pattern PATH = Pattern.compile("(nodes|edges)(?:\\[(\\d+)])?(?:\\.(\\w+))?.*");
    private final Industries industries;
    private final Problems problems = new Problems();
    private final List<Integer> nodeLines = new ArrayList<>();
    private final List<Integer> edgeLines = new ArrayList<>();

    private ChainSheets(Industries industries) {
        this.industries = industries;
    }

    /// @throws Refusal with every problem of both sheets, the same as those of a declaration
    public static ChainMap read(byte[] nodes, byte[] edges, Industries industries) {
        return new ChainSheets(industries).map(nodes, edges);
    }

    private ChainMap map(byte[] nodeSheet, byte[] edgeSheet) {
        var tiers = new LinkedHashMap<String, Tier>();
        var nodes = rows("nodes.csv", text(nodeSheet), problems).stream().map(row -> node(row, tiers)).toList();
        var edges = rows("edges.csv", text(edgeSheet), problems).stream().map(this::edge).toList();
        var map = new ChainMap(
                new ChainMap.Coding("nodes.csv", false), List.copyOf(tiers.values()), nodes, edges);
        new MapCheck(map, this::where, industries).problems().forEach(problems::add);
        problems.refuseIfAny("The two sheets make no map of a chain.");
        return map;
    }

    private Node node(NamedCsvRecord row, LinkedHashMap<String, Tier> tiers) {
        var line = (int) row.getStartingLineNumber();
        nodeLines.add(line);
        var title = field(row, "tier");
        var tier = tiers.computeIfAbsent(title, _ -> new Tier("tier-" + (tiers.size() + 1), new Text(title, title)));
        if (title.isEmpty()) {
            problems.add(Problem.of("chain.tier.blank", "nodes.csv:%d tier".formatted(line), ""));
        }
        var name = field(row, "name");
        var english = field(row, "nameEn", "name_en");
        var codes = Arrays.stream(field(row, "codes", "code").split("[;；、\\s]+")).filter(code -> !code.isEmpty()).toList();
        return new Node(field(row, "id", "node_id"), tier.id(), new Text(name, english.isEmpty() ? name : english), codes);
    }

    /// Where the type is none, that is told, and the rest looked at as of an edge that may go both ways.
    private Edge edge(NamedCsvRecord row) {
        var written = field(row, "type");
        var type = Arrays.stream(EdgeType.values())
                .filter(each -> each.zh().equals(written) || each.name().equals(written.toUpperCase(Locale.ROOT)))
                .findFirst();
        var line = (int) row.getStartingLineNumber();
        if (type.isEmpty()) {
            var known = Arrays.stream(EdgeType.values()).map(EdgeType::zh).toList();
            problems.add(Problem.of(
                    "chain.type.unknown", "edges.csv:%d type".formatted(line), PlainText.visible(written),
                    String.join("、", known), Nearest.to(written, known).orElse("")));
        }
        edgeLines.add(line);
        return new Edge(field(row, "from", "from_id"), field(row, "to", "to_id"), type.orElse(EdgeType.SUBSTITUTES));
    }

    private static String field(NamedCsvRecord row, String... names) {
        return Arrays.stream(names).flatMap(name -> row.findField(name).stream()).findFirst().orElse("").strip();
    }

    private String where(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            return "nodes.csv:1 tier";
        }
        var lines = parts.group(1).equals("nodes") ? nodeLines : edgeLines;
        var line = parts.group(2) == null ? 1 : lines.get(Integer.parseInt(parts.group(2)));
        return "%s.csv:%d %s".formatted(parts.group(1), line, parts.group(3) == null ? "" : parts.group(3)).strip();
    }

    /// The rows of a sheet; none where it cannot be read, which is told.
    public static List<NamedCsvRecord> rows(String sheet, String text, Problems problems) {
        try (var reader = CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            problems.add(Problem.of("chain.sheet.unreadable", sheet, "", String.valueOf(e.getMessage())));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Spreadsheets of Chinese offices write GB 18030 where they do not write UTF-8.
    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
