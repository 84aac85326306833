package org.yuanlian.document.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.yuanlian.document.Paper;
import org.yuanlian.document.html.HtmlWriter;
import org.yuanlian.document.pdf.Fonts.Face;

/// Writes a paper as PDF: its page, laid out once to learn on which pages the headings stand, and
/// once more with these numbers in the table of contents. One at a time, since they share the fonts.
public final class PdfWriter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern HEADING = Pattern.compile("h\\d+");
    private final Fonts fonts;
    private @Nullable Told last;

    public PdfWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    public synchronized byte[] write(Paper paper) {
        var html = HtmlWriter.write(paper, pages(paper));
        try (var document = new PDDocument();
                var renderer = renderer(document, html)) {
            renderer.layout();
            var out = new ByteArrayOutputStream();
            renderer.createPDFWithoutClosing();
            describe(document, paper);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be written", e);
        }
    }

    /// The pages of the headings, from 1 on. The last paper's are kept: its DOCX and its PDF ask one after the other.
    public synchronized List<Integer> pages(Paper paper) {
        var told = last;
        if (told == null || !told.paper().equals(paper)) {
            told = new Told(paper, laidOut(paper));
            last = told;
        }
        return told.pages();
    }

    private record Told(Paper paper, List<Integer> pages) {}

    private List<Integer> laidOut(Paper paper) {
        var headings = paper.headings().size();
        var html = HtmlWriter.write(paper, Collections.nCopies(headings, 88));
        try (var document = new PDDocument();
                var renderer = renderer(document, html)) {
            renderer.layout();
            // Only what was painted tells where it is: a heading is moved to its text after the layout.
            renderer.createPDFWithoutClosing();
            var pages = new ArrayList<>(Collections.nCopies(headings, 1));
            for (var position : renderer.findPagePositionsByID(HEADING)) {
                pages.set(HtmlWriter.heading(position.getId()), position.getPageNo() + 1);
            }
            return List.copyOf(pages);
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be laid out", e);
        }
    }

    private PdfBoxRenderer renderer(PDDocument document, String html) throws IOException {
        var builder = new PdfRendererBuilder().usePDDocument(document).withHtmlContent(html, null).toStream(new ByteArrayOutputStream());
        for (var face : Face.values()) {
            var font = PDType0Font.load(document, fonts.open(face), true);
            builder.useFont(new PDFontSupplier(font), face.name().toLowerCase(Locale.ROOT));
        }
        return builder.buildPdfRenderer();
    }

    private static void describe(PDDocument document, Paper paper) {
        var information = document.getDocumentInformation();
        information.setTitle(paper.name());
        information.setAuthor(paper.masthead().issuer());
        information.setProducer("Yuanlian");
        date(information.getCOSObject(), COSName.CREATION_DATE, paper.at());
        date(information.getCOSObject(), COSName.MOD_DATE, paper.at());
        document.setDocumentId((long) paper.hashCode());
    }

    private static void date(COSDictionary information, COSName key, Instant at) {
        information.setString(key, DATE.format(at));
    }
}
