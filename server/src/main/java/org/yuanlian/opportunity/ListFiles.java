package org.yuanlian.opportunity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declared;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Papers;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.ProjectHead;
import org.yuanlian.opportunity.OpportunityList.Wanted;
import org.yuanlian.opportunity.listing.Listing;
import org.yuanlian.opportunity.paper.ListPaper;
import org.yuanlian.opportunity.paper.ListWorkbook;

/// The list as files: a page, DOCX, PDF, and the workbook that comes in again. The same list gives the same bytes.
@Component
public class ListFiles {
    private final Admission admission;
    private final Titles titles;
    private final Papers papers;
    private final Ledger ledger;

    ListFiles(Admission admission, Titles titles, Papers papers, Ledger ledger) {
        this.admission = admission;
        this.titles = titles;
        this.papers = papers;
        this.ledger = ledger;
    }

    public enum Format {
        html("text/html;charset=utf-8"),
        docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        pdf("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /// @param name without its ending
    public record File(String name, byte[] content) {}

    /// @throws org.yuanlian.kernel.Refusal where no font for a PDF is installed
    public File of(List<Listing> listings, Wanted wanted, AsOf asOf, Format format) {
        var paper = paper(listings, wanted, asOf);
        var content = switch (format) {
            case html -> papers.html(paper).getBytes(StandardCharsets.UTF_8);
            case docx -> papers.docx(paper);
            case pdf -> papers.pdf(paper);
        };
        return new File(paper.name() + asOf.validOn(), content);
    }

    public byte[] xlsx(List<Listing> listings) {
        return ListWorkbook.xlsx(listings, project -> ledger.find(project).map(ProjectHead::code).orElse(null));
    }

    private Paper paper(List<Listing> listings, Wanted wanted, AsOf asOf) {
        var rules = admission.rules(asOf);
        var heads = new ListPaper.Heads(of(wanted, rules), wanted.audience(), asOf.validOn(), note(rules));
        return new ListPaper(heads, rules.body(), titles).of(listings);
    }

    private static String note(Declared<OpportunityRules> rules) {
        return rules.header().verified() ? "" : "（规则待核：%s。）".formatted(rules.header().source());
    }

    private @Nullable String of(Wanted wanted, Declared<OpportunityRules> rules) {
        var place = wanted.place() == null ? null : titles.whole(wanted.place());
        var chain = wanted.chain() == null ? null : Objects.requireNonNull(titles.chain(wanted.chain())).zh();
        var kind = wanted.kind() == null ? null : rules.body().kind(wanted.kind()).map(each -> each.title().zh()).orElse(null);
        var words = Stream.of(place, chain, kind).filter(Objects::nonNull).collect(Collectors.joining("·"));
        return words.isEmpty() ? null : words;
    }
}
