package org.yuanlian.investment.sheet;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Looks at one part of a workbook, event by event.
final class PartCheck {
    private static final Set<String> RUNS = Set.of("r", "t", "rPr", "rPh");
    private static final int LAST_ROW = 1_048_576;
    private static final int MOST_ARRAY_FORMULAS = 1_000;
    private static final int DEEPEST = 200;
    private final String file;
    private final String part;
    private final Limits limits;
    private final WorkbookTally tally;
    private final StringBuilder index = new StringBuilder();
    private int depth;
    private int arrayFormulas;
    private long textLength;
    private boolean sharedCell;
    private boolean inIndex;

    PartCheck(String file, String part, Limits limits, WorkbookTally tally) {
        this.file = file;
        this.part = part;
        this.limits = limits;
        this.tally = tally;
    }

    void see(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Damage.refusal("sheet.file.entity", file, part);
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) {
        if (++depth > DEEPEST) {
            throw Damage.refusal("sheet.file.bomb#depth", file, part);
        }
        var name = xml.getLocalName();
        if (!RUNS.contains(name)) {
            textLength = 0;
        }
        switch (name) {
            case "row" -> row(xml.getAttributeValue(null, "r"));
            case "c" -> cell(xml);
            case "v" -> inIndex = sharedCell;
            case "f" -> formula(xml.getAttributeValue(null, "t"));
            case "si" -> tally.sharedText();
            case "Override" -> named(xml.getAttributeValue(null, "ContentType"), xml.getAttributeValue(null, "PartName"));
            case "Default" -> named(xml.getAttributeValue(null, "ContentType"), "." + xml.getAttributeValue(null, "Extension"));
            case "Relationship" -> target(xml.getAttributeValue(null, "Type"), xml.getAttributeValue(null, "Target"));
            default -> {}
        }
    }

    private void end() {
        depth--;
        if (inIndex) {
            inIndex = false;
            tally.used(Long.parseLong(index.toString().strip()));
            index.setLength(0);
        }
    }

    private void text(XMLStreamReader xml) {
        textLength += xml.getTextLength();
        if (textLength > limits.textLength()) {
            throw Damage.refusal("sheet.file.bomb#text", file, part);
        }
        if (inIndex) {
            index.append(xml.getText());
        }
    }

    private void row(@Nullable String number) {
        if (number != null && Integer.parseInt(number) > LAST_ROW) {
            throw Damage.refusal("sheet.file.bomb#row", file, part);
        }
    }

    private void cell(XMLStreamReader xml) {
        var reference = xml.getAttributeValue(null, "r");
        if (reference != null && Columns.index(reference) < 0) {
            throw Damage.refusal("sheet.file.bomb#column", file, part);
        }
        sharedCell = "s".equals(xml.getAttributeValue(null, "t"));
    }

    private void formula(@Nullable String type) {
        if ("array".equals(type) && ++arrayFormulas > MOST_ARRAY_FORMULAS) {
            throw Damage.refusal("sheet.file.array-formulas", file, part, MOST_ARRAY_FORMULAS);
        }
    }

    /// A part under another ending would have slipped past this check.
    private void named(@Nullable String type, @Nullable String name) {
        if (type == null || name == null) {
            return;
        }
        if (type.endsWith("sheet.main+xml") || type.endsWith("sheet.macroEnabled.main+xml")) {
            tally.workbook();
        }
        if (type.endsWith("spreadsheetml.styles+xml")) {
            tally.styles();
        }
        if (type.contains("spreadsheetml") && !name.endsWith("xml")) {
            throw Damage.refusal("sheet.file.bomb#name", file, name);
        }
    }

    private void target(@Nullable String type, @Nullable String target) {
        if (type != null && target != null && type.endsWith("/worksheet") && !target.endsWith(".xml")) {
            throw Damage.refusal("sheet.file.bomb#name", file, target);
        }
    }
}
