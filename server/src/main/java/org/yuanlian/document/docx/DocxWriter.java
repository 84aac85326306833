package org.yuanlian.document.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Paper.Address;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Contents;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Signature;
import org.yuanlian.document.Paper.Table;
import org.yuanlian.document.Zip;

/// Writes a paper as a word-processor document with true headings, a true table of contents and true tables.
public final class DocxWriter {
    private static final String RED = "E60012";
    private final Paper paper;
    private final List<Integer> pages;
    private final XWPFDocument document;
    private int headings;

    private DocxWriter(Paper paper, List<Integer> pages, XWPFDocument document) {
        this.paper = paper;
        this.pages = pages;
        this.document = document;
    }

    /// @param pages of the headings, for the table of contents; empty where they are not known
    public static byte[] write(Paper paper, List<Integer> pages) {
        try (var document = new XWPFDocument()) {
            DocxStyles.in(document);
            new DocxWriter(paper, pages, document).write();
            DocxPage.in(document);
            document.getProperties().getCoreProperties().setTitle(paper.name());
            document.getProperties().getCoreProperties().setCreator(paper.masthead().issuer());
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return Zip.settled(bytes.toByteArray(), paper.at());
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be written", e);
        }
    }

    private void write() {
        var words = paper.mark();
        if (words != null) {
            var mark = paragraph("Caption", words);
            mark.setBorderTop(Borders.SINGLE);
            mark.setBorderBottom(Borders.SINGLE);
        }
        var issuer = paragraph("Issuer", "");
        issuer.setSpacingBefore(560);
        var name = issuer.createRun();
        name.setText(paper.masthead().issuer());
        name.setColor(RED);
        var number = paragraph("Number", paper.masthead().number());
        number.setSpacingBefore(320);
        var rule = number.getCTP().getPPr().addNewPBdr().addNewBottom();
        rule.setVal(STBorder.SINGLE);
        rule.setColor(RED);
        rule.setSz(BigInteger.valueOf(16));
        rule.setSpace(BigInteger.valueOf(8));
        var title = paragraph("PaperTitle", "");
        var lines = title.createRun();
        for (var line : paper.title().split("\n")) {
            if (!lines.text().isEmpty()) {
                lines.addBreak();
            }
            lines.setText(line, lines.getCTR().sizeOfTArray());
        }
        title.setSpacingBefore(1158);
        title.setSpacingAfter(579);
        paper.blocks().forEach(this::block);
        imprint();
    }

    private void block(Block block) {
        switch (block) {
            case Contents contents -> contents(contents);
            case Heading heading -> heading(heading);
            case Paragraph text -> paragraph("Normal", text.text());
            case Address address -> paragraph("Normal", address.text()).setIndentationFirstLine(0);
            case Table table -> table(table);
            case Signature signature -> {
                var office = paragraph("Signature", signature.office());
                office.setSpacingBefore(1158);
                office.setKeepNext(true);
                office.setIndentationRight(1280);
                paragraph("Signature", signature.date()).setIndentationRight(1280);
            }
        }
    }

    private void heading(Heading heading) {
        var paragraph = paragraph("Heading" + heading.level(), "");
        var mark = paragraph.getCTP().addNewBookmarkStart();
        mark.setId(BigInteger.valueOf(headings));
        mark.setName(bookmark(headings));
        paragraph.createRun().setText(heading.text());
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(headings));
        headings++;
    }

    /// A field that a word processor can bring up to date, with the entries as they are.
    private void contents(Contents contents) {
        paragraph("ContentsTitle", contents.title());
        var all = paper.headings();
        for (int i = 0; i < all.size(); i++) {
            var entry = paragraph("TOC" + all.get(i).level(), "");
            if (i == 0) {
                field(entry, STFldCharType.BEGIN);
                entry.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-2\" \\h \\z \\u ");
                field(entry, STFldCharType.SEPARATE);
            }
            var link = entry.getCTP().addNewHyperlink();
            link.setAnchor(bookmark(i));
            link.addNewR().addNewT().setStringValue(all.get(i).text());
            entry.createRun().addTab();
            entry.createRun().setText(i < pages.size() ? pages.get(i).toString() : "");
            if (i == all.size() - 1) {
                field(entry, STFldCharType.END);
            }
        }
        paragraph("Normal", "");
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
    }

    private void table(Table table) {
        paragraph("Caption", table.caption()).setKeepNext(true);
        var grid = document.createTable(table.rows().size() + 1, table.header().size());
        grid.setTableAlignment(TableRowAlign.CENTER);
        grid.setWidth(DocxStyles.TEXT_WIDTH);
        grid.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        widths(grid, table.widths());
        fill(grid.getRow(0), table, table.header(), true);
        grid.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < table.rows().size(); i++) {
            fill(grid.getRow(i + 1), table, table.rows().get(i), false);
        }
        paragraph("Note", Objects.requireNonNullElse(table.note(), "")).setSpacingAfter(160);
    }

    private static void widths(XWPFTable grid, List<Integer> parts) {
        var sum = parts.stream().mapToInt(Integer::intValue).sum();
        var columns = grid.getCTTbl().getTblGrid() == null ? grid.getCTTbl().addNewTblGrid() : grid.getCTTbl().getTblGrid();
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        for (int i = 0; i < parts.size(); i++) {
            var width = DocxStyles.TEXT_WIDTH * parts.get(i) / sum;
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
            for (var row : grid.getRows()) {
                row.getCell(i).setWidth(Integer.toString(width));
            }
        }
    }

    private static void fill(XWPFTableRow row, Table table, List<String> cells, boolean header) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.getCell(i).getParagraphArray(0);
            cell.setStyle("Cell");
            if (header) {
                cell.setAlignment(ParagraphAlignment.CENTER);
            } else if (table.figures().get(i)) {
                cell.setAlignment(ParagraphAlignment.RIGHT);
            }
            cell.createRun().setText(cells.get(i));
        }
    }

    private void imprint() {
        var lines = paper.imprint().lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = paragraph("Imprint", lines.get(i));
            if (i == 0) {
                line.setSpacingBefore(800);
                line.setBorderTop(Borders.SINGLE);
            }
            if (i == lines.size() - 1) {
                line.setBorderBottom(Borders.SINGLE);
            }
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    private static String bookmark(int heading) {
        return "_Toc%06d".formatted(heading + 1);
    }
}
