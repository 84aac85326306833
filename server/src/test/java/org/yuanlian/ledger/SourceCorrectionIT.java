package org.yuanlian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Period;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.declared.SourceProjects;
import org.yuanlian.ledger.standing.History;

@WithDatabase
class SourceCorrectionIT {
    private static final String QUOTE = "不久前,一家空天企业签约落户";
    private static final LocalDate DAY = LocalDate.parse("2024-05-31");

    @Autowired
    Ledger ledger;

    @Autowired
    Portfolios portfolios;

    @Autowired
    SourceCorrection correction;

    @Autowired
    Clock clock;

    @Test
    void takesBackAContractThatTheSentenceDoesNotName() throws Exception {
        var project = inside(() -> ledger.open(
                new NewProject(
                        "SRC-TEST-1",
                        new Place("510700"),
                        false,
                        List.of(said("name", "空天企业项目"), said("reported-framework", null))),
                SourceLedger.BY));
        var before = clock.instant();
        var declared = List.of(new SourceProjects.Statement("press-signing", Period.parse("2024-05"), null, QUOTE, null));

        inside(() -> corrected(project, declared));
        assertThat(inside(() -> live(project))).containsExactly("name", "press-signing");
        assertThat(inside(() -> ledger.entries(project, before))).extracting(Entry::kind).contains("reported-framework");
        var line = inside(() -> portfolios.one(project, Selection.all(AsOf.now(clock), true))).orElseThrow();
        assertThat(line.stage()).isEqualTo(Stage.SIGNED);
        assertThat(line.verifiedStage()).isNull();
        assertThat(line.signedOn()).as("what brings it into the rates").isNull();

        var version = inside(() -> ledger.find(project).orElseThrow().version());
        inside(() -> corrected(project, declared));
        assertThat(inside(() -> ledger.find(project).orElseThrow().version())).isEqualTo(version);
    }

    private boolean corrected(UUID project, List<SourceProjects.Statement> declared) {
        correction.correct(project, declared);
        return true;
    }

    private List<String> live(UUID project) {
        return History.live(ledger.entries(project, clock.instant().plusSeconds(1))).stream().map(Entry::kind).toList();
    }

    private static Statement said(String kind, @org.jspecify.annotations.Nullable String text) {
        return new Statement(kind, DAY, null, text, QUOTE, null, "line=4", Grade.C);
    }

    private static <T> T inside(java.util.concurrent.Callable<T> work) throws Exception {
        return Caller.system("test").call(work);
    }
}
