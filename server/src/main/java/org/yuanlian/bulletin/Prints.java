package org.yuanlian.bulletin;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanlian.bulletin.paper.BulletinPaper;
import org.yuanlian.bulletin.paper.BulletinWorkbook;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Papers;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.StageNames;

/// Makes the files of a bulletin. The same bulletin gives the same bytes at any time.
@Component
public class Prints {
    private final Papers papers;
    private final Map<Stage, String> stages = new EnumMap<>(Stage.class);

    Prints(Papers papers, StageNames names) {
        this.papers = papers;
        for (var stage : Stage.values()) {
            stages.put(stage, names.nameOf(stage));
        }
    }

    public byte[] docx(Bulletin bulletin) {
        return papers.docx(paper(bulletin));
    }

    /// @throws org.yuanlian.kernel.Refusal where no font for it is installed
    public byte[] pdf(Bulletin bulletin) {
        return papers.pdf(paper(bulletin));
    }

    public byte[] html(Bulletin bulletin) {
        return papers.html(paper(bulletin)).getBytes(StandardCharsets.UTF_8);
    }

    public byte[] xlsx(Bulletin bulletin) {
        return BulletinWorkbook.of(bulletin);
    }

    private Paper paper(Bulletin bulletin) {
        return new BulletinPaper(bulletin, stages).paper();
    }
}
