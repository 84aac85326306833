package org.yuanlian.transfer;

import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// What a backup holds: for each table its rows and the hash of them, for the evidence each file's hash, and for the points each
/// file with its bytes and their hash.
record Inventory(int schema, SortedMap<String, Content> tables, long evidenceFiles, SortedMap<String, Content> points) {

    /// @param rows of a table, or bytes of a file
    record Content(long rows, String sha256) {}

    /// Everything in which `other` is not the same.
    Problems differences(Inventory other) {
        var problems = new Problems();
        tables.forEach((table, content) -> {
            var theirs = other.tables().get(table);
            if (!content.equals(theirs)) {
                problems.add(new Problem(
                        "transfer.table.differs",
                        table,
                        theirs == null ? "absent" : theirs.rows() + " rows",
                        "The backup has %d rows of %s, which are not the same here.".formatted(content.rows(), table),
                        null));
            }
        });
        if (evidenceFiles != other.evidenceFiles()) {
            problems.add(
                    "transfer.evidence.differs",
                    "evidence",
                    Long.toString(other.evidenceFiles()),
                    "The backup has %d files of evidence.".formatted(evidenceFiles),
                    null);
        }
        points.forEach((file, content) -> {
            if (!content.equals(other.points().get(file))) {
                problems.add("transfer.points.differ", file, "", "The backup has %d bytes of %s, which are not the same here.".formatted(content.rows(), file), null);
            }
        });
        return problems;
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add("schema " + schema);
        lines.add("evidence " + evidenceFiles);
        tables.forEach((table, content) -> lines.add("table %s %d %s".formatted(table, content.rows(), content.sha256())));
        points.forEach((file, content) -> lines.add("points %s %d %s".formatted(file, content.rows(), content.sha256())));
        return String.join("\n", lines) + "\n";
    }

    static Inventory read(String text) {
        var tables = new TreeMap<String, Content>();
        var points = new TreeMap<String, Content>();
        int schema = 0;
        long evidence = 0;
        for (var line : text.lines().toList()) {
            var words = line.split(" ");
            switch (words[0]) {
                case "schema" -> schema = Integer.parseInt(words[1]);
                case "evidence" -> evidence = Long.parseLong(words[1]);
                case "points" -> points.put(words[1], new Content(Long.parseLong(words[2]), words[3]));
                case "table" -> tables.put(words[1], new Content(Long.parseLong(words[2]), words[3]));
                default -> throw new IllegalArgumentException("The backup's inventory has the line " + line);
            }
        }
        return new Inventory(schema, tables, evidence, points);
    }
}
