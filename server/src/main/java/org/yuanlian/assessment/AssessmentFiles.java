package org.yuanlian.assessment;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanlian.assessment.paper.AssessmentPaper;
import org.yuanlian.assessment.paper.AssessmentWorkbook;
import org.yuanlian.document.Papers;
import org.yuanlian.ledger.Ledger;

/// Makes the files of an assessment. The same assessment gives the same bytes at any time.
@Component
public class AssessmentFiles {
    private final Assessments assessments;
    private final Ledger ledger;
    private final Papers papers;

    AssessmentFiles(Assessments assessments, Ledger ledger, Papers papers) {
        this.assessments = assessments;
        this.ledger = ledger;
        this.papers = papers;
    }

    public Dossier dossier(UUID id) {
        var assessment = assessments.published(id);
        var sheet = assessments.sheet(assessment);
        return new Dossier(
                assessment,
                sheet,
                assessments.ranking(id),
                Results.of(sheet.body(), assessments.values(id)).scores(),
                assessments.differences(assessment),
                ledger.hasDemo());
    }

    public byte[] docx(Dossier dossier) {
        return papers.docx(new AssessmentPaper(dossier).paper());
    }

    /// @throws org.yuanlian.kernel.Refusal where no font for it is installed
    public byte[] pdf(Dossier dossier) {
        return papers.pdf(new AssessmentPaper(dossier).paper());
    }

    public byte[] xlsx(Dossier dossier) {
        return AssessmentWorkbook.of(dossier);
    }
}
