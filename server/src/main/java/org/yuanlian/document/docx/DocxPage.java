package org.yuanlian.document.docx;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/// The page: A4 with the margins of GB/T 9704, 22 lines, and its number at the outer edge.
final class DocxPage {
    private DocxPage() {}

    static void in(XWPFDocument document) {
        var section = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(millimetres(37));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setRight(millimetres(26));
        margins.setHeader(millimetres(15));
        margins.setFooter(millimetres(24));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(579));
        document.setEvenAndOddHeadings(true);
        number(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        number(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private static void number(XWPFDocument document, HeaderFooterType pages, ParagraphAlignment edge) {
        var footer = document.createFooter(pages);
        var paragraph = footer.getParagraphs().isEmpty() ? footer.createParagraph() : footer.getParagraphArray(0);
        paragraph.setStyle("Footer");
        paragraph.setAlignment(edge);
        paragraph.setIndentationLeft(280);
        paragraph.setIndentationRight(280);
        paragraph.createRun().setText("— ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" PAGE ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText("1");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        paragraph.createRun().setText(" —");
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length / 25.4 * 1440));
    }
}
