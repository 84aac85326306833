package org.yuanlian.document;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.document.docx.DocxWriter;
import org.yuanlian.document.html.HtmlWriter;
import org.yuanlian.document.pdf.Fonts;
import org.yuanlian.document.pdf.PdfWriter;

/// Makes files of papers. The same paper gives the same bytes.
@Component
public class Papers {
    private final Fonts fonts = Fonts.ofTheSystem(System.getenv());
    private final PdfWriter pdfs = new PdfWriter(fonts);

    Papers() {}

    /// With a table of contents whose page numbers are those of the PDF, where a font for one is there.
    public byte[] docx(Paper paper) {
        var pages = fonts.isThere() ? pdfs.pages(paper) : List.<Integer>of();
        return DocxWriter.write(paper, pages);
    }

    /// @throws org.yuanlian.kernel.Refusal where no TrueType font with Chinese characters is installed
    public byte[] pdf(Paper paper) {
        return pdfs.write(paper);
    }

    /// A page that stands for itself, to print or to mail.
    public String html(Paper paper) {
        return HtmlWriter.write(paper, List.of());
    }
}
