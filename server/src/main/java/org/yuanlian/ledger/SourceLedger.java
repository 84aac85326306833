package org.yuanlian.ledger;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.evidence.Evidence;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.declared.SourceProjects;
import org.yuanlian.ledger.declared.SourceProjects.Document;
import org.yuanlian.ledger.declared.SourceProjects.Project;
import org.yuanlian.ledger.store.Projects;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;

/// The real projects that published documents name, each statement resting on the sentence that
/// makes it. All of it is of grade C: nobody but the press has said it.
@Component
public class SourceLedger {
    static final String BY = "公开报道";
    private static final Place PROVINCE = new Place("510000");
    private final Declarations declarations;
    private final EvidenceStore evidence;
    private final Ledger ledger;
    private final Projects projects;
    private final SourceCorrection correction;
    private final Chains chains;

    SourceLedger(
            Declarations declarations,
            EvidenceStore evidence,
            Ledger ledger,
            Projects projects,
            SourceCorrection correction,
            Chains chains) {
        this.declarations = declarations;
        this.evidence = evidence;
        this.ledger = ledger;
        this.projects = projects;
        this.correction = correction;
        this.chains = chains;
    }

    /// Lets in the declared projects that are not there yet, and corrects what an earlier declaration
    /// took a sentence of the others for.
    @Transactional
    public void createOnce() {
        var declared = declarations.read("base/source-projects", SourceProjects.class).body();
        var known = projects.coded("SRC-");
        for (var project : declared.projects()) {
            var id = known.get(code(project));
            if (id != null) {
                correction.correct(id, project.statements());
            }
        }
        var missing = declared.projects().stream()
                .filter(project -> !known.containsKey(code(project)))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        var kept = new HashMap<String, Evidence>();
        for (var document : declared.documents()) {
            kept.put(document.id(), keep(document, lines(declared, document)));
        }
        ledger.load(
                missing.stream().map(project -> opened(
                        project, kept.get(project.document()), lines(declared, declared.document(project)))),
                BY);
    }

    private Evidence keep(Document document, List<String> lines) {
        return evidence.keep(
                new NewEvidence(
                        PROVINCE,
                        "press-statement",
                        "《%s》%s %s".formatted(document.title(), document.publisher(), document.published()),
                        "text/plain; charset=UTF-8",
                        document.publisher(),
                        BY,
                        false),
                new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    /// The document's head, and the sentences that are cited from it, a line each.
    private static List<String> lines(SourceProjects declared, Document document) {
        var lines = new ArrayList<>(List.of(
                "《%s》".formatted(document.title()), document.publisher() + " " + document.published(), "以下为所引原句："));
        declared.projects().stream()
                .filter(project -> project.document().equals(document.id()))
                .flatMap(project -> project.statements().stream())
                .map(SourceProjects.Statement::quote)
                .distinct()
                .forEach(lines::add);
        return lines;
    }

    private NewProject opened(Project project, @Nullable Evidence document, List<String> lines) {
        if (document == null) {
            throw new IllegalStateException("The project %s cites no declared document".formatted(project.id()));
        }
        var first = project.statements().getFirst();
        var said = new ArrayList<Statement>();
        attributes(project).forEach((kind, value) -> said.add(said(
                kind, first, null, value, document, lines)));
        for (var statement : project.statements()) {
            var text = statement.kind().equals("press-statement") ? statement.quote() : statement.note();
            said.add(said(statement.kind(), statement, statement.amount(), text, document, lines));
        }
        return new NewProject(code(project), project.place(), false, said);
    }

    private Map<String, String> attributes(Project project) {
        var attributes = new java.util.LinkedHashMap<String, String>();
        attributes.put("name", project.name());
        if (project.investor() != null) {
            attributes.put("investor", project.investor());
        }
        if (project.chain() != null) {
            attributes.put("chain", chains.byCode(project.chain()).map(Chain::name).orElse(project.chain()));
        }
        return attributes;
    }

    private static Statement said(
            String kind,
            SourceProjects.Statement source,
            @Nullable BigDecimal amount,
            @Nullable String text,
            Evidence document,
            List<String> lines) {
        return new Statement(
                kind,
                source.validOn(),
                amount == null ? null : Money.cny(amount),
                text,
                source.quote(),
                document.id(),
                "line=" + (lines.indexOf(source.quote()) + 1),
                Grade.C);
    }

    private static String code(Project project) {
        return "SRC-" + project.id();
    }
}
