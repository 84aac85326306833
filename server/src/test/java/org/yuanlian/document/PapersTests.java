package org.yuanlian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.yuanlian.document.docx.DocxWriter;
import org.yuanlian.document.pdf.Fonts;
import org.yuanlian.document.pdf.PdfWriter;
import org.yuanlian.kernel.Refusal;

class PapersTests {
    private final Papers papers = new Papers();

    @Test
    void writesADocumentInTheFormOfAnOfficialOne() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(papers.docx(paper())))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(2098));
            assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1587));
            assertThat(section.getDocGrid().getLinePitch()).isEqualTo(BigInteger.valueOf(579));
            assertThat(document.getStyles().getStyle("Normal").getCTStyle().getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("仿宋_GB2312");
            assertThat(document.getStyles().getStyle("Heading1").getCTStyle().getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("黑体");
            var heading = document.getStyles().getStyle("Heading1").getCTStyle().getPPr();
            assertThat(heading.getOutlineLvl().getVal()).isZero();
            assertThat(heading.isSetKeepNext()).isTrue();
            assertThat(document.getStyles().getStyle("TOC1").getCTStyle().getPPr().getTabs().getTabArray(0).getLeader()).isEqualTo(STTabTlc.DOT);
            assertThat(document.getTables()).singleElement().satisfies(table -> assertThat(table.getNumberOfRows()).isEqualTo(61));
            assertThat(document.getFooterList()).hasSize(2);
            assertThat(document.getPackagePart().getRelationships()).noneMatch(each -> each.getTargetMode() == TargetMode.EXTERNAL);
            var contents = texts(document, "TOC1");
            var headings = texts(document, "Heading1");
            assertThat(contents).hasSameSizeAs(headings);
            for (int i = 0; i < headings.size(); i++) {
                assertThat(contents.get(i)).matches(java.util.regex.Pattern.quote(headings.get(i)) + "\t\\d+");
            }
        }
    }

    @Test
    void writesEveryPartAsWellFormedXml() throws Exception {
        var parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(papers.docx(paper())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
                parts++;
            }
        }
        assertThat(parts).isGreaterThan(5);
    }

    /// Lines before the headings push one after the other over the end of a page, together with its text.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void putsTheRightPagesIntoTheContents(int linesBefore) throws IOException {
        var paper = withHeadings(linesBefore);
        var pages = new PdfWriter(Fonts.ofTheSystem(Map.of())).pages(paper);
        try (var document = Loader.loadPDF(papers.pdf(paper))) {
            for (int i = 0; i < pages.size(); i++) {
                assertThat(pages.get(i)).isEqualTo(lastPageWith(document, paper.headings().get(i).text()));
            }
        }
    }

    private static int lastPageWith(PDDocument document, String heading) throws IOException {
        for (int page = document.getNumberOfPages(); page > 0; page--) {
            if (text(document, page).contains(heading)) {
                return page;
            }
        }
        throw new AssertionError("No page has the heading " + heading);
    }

    private static Paper withHeadings(int linesBefore) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Contents("目录"));
        blocks.addAll(Collections.nCopies(linesBefore, new Paper.Paragraph("行")));
        for (int i = 0; i < 4; i++) {
            blocks.add(new Paper.Heading(1, "标题第%d号".formatted(i)));
            blocks.add(new Paper.Paragraph("截至2026年10月31日全省正式合同项目。".repeat(22)));
        }
        return new Paper(
                new Paper.Masthead("某局", "〔2026〕", ""), "题", blocks, new Paper.Imprint(List.of("印发")), null, Instant.EPOCH);
    }

    @Test
    void embedsItsFontsInPart() throws IOException {
        var pdf = papers.pdf(paper());
        try (var document = Loader.loadPDF(pdf)) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name)).isInstanceOfSatisfying(PDType0Font.class, font -> assertThat(font.isEmbedded()).isTrue());
            }
        }
        assertThat(pdf.length).isLessThan(1_000_000);
    }

    @Test
    void givesTheSamePaperTheSameBytes() {
        assertThat(papers.docx(paper())).isEqualTo(papers.docx(paper()));
        assertThat(papers.pdf(paper())).isEqualTo(papers.pdf(paper()));
    }

    @Test
    void keepsWhatLooksLikeMarkupAsText() throws IOException {
        var paper = new Paper(
                new Paper.Masthead("某<办>", "〔2026〕", ""), "甲&乙", List.of(new Paper.Paragraph("<script>1 < 2</script>")),
                new Paper.Imprint(List.of("x")), null, Instant.EPOCH);
        assertThat(papers.html(paper)).contains("&lt;script&gt;1 &lt; 2&lt;/script&gt;").doesNotContain("<script>");
        try (var document = Loader.loadPDF(papers.pdf(paper))) {
            assertThat(text(document, 1)).contains("<script>1 < 2</script>");
        }
    }

    @Test
    void saysWhatToInstallWhereNoFontIsThere() {
        var none = Fonts.none();
        assertThatThrownBy(() -> new PdfWriter(none).write(paper()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems().getFirst().code()).isEqualTo("document.font.missing"));
        assertThat(DocxWriter.write(paper(), List.of())).isNotEmpty();
    }

    private static List<String> texts(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static Paper paper() {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Contents("目录"));
        blocks.add(new Paper.Heading(1, "一、总体情况"));
        blocks.add(new Paper.Paragraph("截至2026年10月31日，全省正式合同项目2763个。".repeat(6)));
        blocks.add(new Paper.Table(
                "表1　四率",
                List.of("地区", "项目（个）", "履约率"),
                List.of(40, 30, 30),
                List.of(false, true, true),
                IntStream.range(0, 60).mapToObj(i -> List.of("甘孜藏族自治州", Integer.toString(i), "98.7／63.2")).toList(),
                "（待核）"));
        blocks.add(new Paper.Heading(1, "二、统计说明"));
        blocks.add(new Paper.Paragraph("数字发布后不再改动。"));
        blocks.add(new Paper.Signature("某办公室", "2026年11月5日"));
        return new Paper(
                new Paper.Masthead("某省经济合作局", "〔2026〕第10期", "2026年11月5日"),
                "关于测试的通报",
                blocks,
                new Paper.Imprint(List.of("某省经济合作局办公室　2026年11月5日印发")),
                "演示数据",
                Instant.parse("2026-11-05T01:00:00Z"));
    }
}
