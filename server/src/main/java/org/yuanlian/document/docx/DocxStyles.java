package org.yuanlian.document.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/// The styles of an official document, by the names of the fonts that offices have.
final class DocxStyles {
    /// 28.95 pt, so that a page has 22 lines; in twentieths of a point.
    private static final int LINE = 579;

    static final int TEXT_WIDTH = 8845;
    private final XWPFStyles styles;

    private DocxStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    static void in(XWPFDocument document) {
        var made = new DocxStyles(document.createStyles());
        made.add("Normal", "Normal", "仿宋_GB2312", 32, STJc.BOTH, LINE, true);
        made.add("PaperTitle", "Title", "方正小标宋简体", 44, STJc.CENTER, 640, false);
        made.add("Issuer", "Issuer", "方正小标宋简体", 64, STJc.CENTER, 900, false);
        made.add("Number", "Number", "仿宋_GB2312", 32, STJc.CENTER, LINE, false);
        made.heading("Heading1", "heading 1", "黑体", 0);
        made.heading("Heading2", "heading 2", "楷体_GB2312", 1);
        made.contents("TOC1", "toc 1");
        made.contents("TOC2", "toc 2");
        made.add("ContentsTitle", "Contents Title", "黑体", 32, STJc.CENTER, LINE, false);
        made.add("Caption", "caption", "黑体", 24, STJc.CENTER, 440, false);
        made.add("Cell", "Cell", "宋体", 21, STJc.LEFT, 300, false);
        made.add("Note", "Note", "宋体", 21, STJc.LEFT, 300, false);
        made.add("Signature", "Signature", "仿宋_GB2312", 32, STJc.RIGHT, LINE, false);
        made.add("Imprint", "Imprint", "仿宋_GB2312", 28, STJc.LEFT, 440, false);
        made.add("Footer", "footer", "宋体", 28, STJc.LEFT, 0, false);
    }

    private void add(
            String id, String name, String font, int halfPoints, STJc.Enum justified, int line, boolean indented) {
        styles.addStyle(new XWPFStyle(style(id, name, font, halfPoints, justified, line, indented), styles));
    }

    /// Complete it before it is added: the document takes a copy.
    private static CTStyle style(
            String id, String name, String font, int halfPoints, STJc.Enum justified, int line, boolean indented) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (id.equals("Normal")) {
            style.setDefault(true);
        }
        letters(style.addNewRPr(), font, halfPoints);
        var paragraph = style.addNewPPr();
        paragraph.addNewJc().setVal(justified);
        spaced(paragraph, line);
        // Whatever does not say so is indented as the text is, and stands on its grid of 22 lines.
        var indent = paragraph.addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(indented ? 200 : 0));
        indent.setFirstLine(BigInteger.valueOf(indented ? 640 : 0));
        if (line != LINE) {
            paragraph.addNewSnapToGrid().setVal(false);
        }
        return style;
    }

    private void heading(String id, String name, String font, int level) {
        var style = style(id, name, font, 32, STJc.LEFT, LINE, true);
        style.getPPr().addNewKeepNext();
        style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private void contents(String id, String name) {
        var style = style(id, name, "仿宋_GB2312", 32, STJc.LEFT, LINE, false);
        var tab = style.getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setLeader(STTabTlc.DOT);
        tab.setPos(BigInteger.valueOf(TEXT_WIDTH));
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private static void spaced(CTPPrGeneral paragraph, int line) {
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        if (line > 0) {
            spacing.setLine(BigInteger.valueOf(line));
            spacing.setLineRule(STLineSpacingRule.EXACT);
        }
    }

    private static void letters(CTRPr run, String font, int halfPoints) {
        CTFonts fonts = run.addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    }
}
