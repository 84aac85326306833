package org.yuanlian.ledger.declared;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.kernel.Problem;
import org.yuanlian.ledger.declared.EvidenceKinds.Kind;
import org.yuanlian.ledger.declared.SourceProjects.Document;
import org.yuanlian.ledger.declared.SourceProjects.Project;
import org.yuanlian.ledger.declared.SourceProjects.Statement;

public final class SourceProjectsKind implements DeclarationKind<SourceProjects> {
    private static final int LONGEST_QUOTE = 60;

    @Override
    public String name() {
        return "source-projects";
    }

    @Override
    public Class<SourceProjects> shape() {
        return SourceProjects.class;
    }

    @Override
    public List<Problem> check(Declared<SourceProjects> declared, Declarations others) {
        var references = new References(declared);
        var body = declared.body();
        references.eachOnce("ledger.document.twice", "documents", body.documents().stream().map(Document::id).toList());
        references.eachOnce("ledger.project.twice", "projects", body.projects().stream().map(Project::id).toList());
        var documents = body.documents().stream().collect(Collectors.toMap(Document::id, Function.identity(), (a, _) -> a));
        var kinds = others.read("ledger/evidence-kinds", EvidenceKinds.class).body().kinds().stream()
                .collect(Collectors.toMap(Kind::id, Function.identity()));
        for (var i = 0; i < body.projects().size(); i++) {
            var project = body.projects().get(i);
            var path = "projects[%d]".formatted(i);
            references.oneOf("ledger.document.unknown", path + ".document", project.document(), documents.keySet());
            if (project.statements().isEmpty()) {
                references.add("ledger.project.silent", path + ".id", project.id(), "Nothing is stated about this project.");
            }
            for (var j = 0; j < project.statements().size(); j++) {
                var statement = project.statements().get(j);
                var place = path + ".statements[%d]".formatted(j);
                checkKind(references, place, statement, kinds);
                checkQuote(references, place, statement);
                checkDay(references, place, statement, documents.get(project.document()));
            }
        }
        return references.problems();
    }

    private static void checkKind(References references, String path, Statement statement, Map<String, Kind> kinds) {
        references.oneOf("ledger.kind.unknown", path + ".kind", statement.kind(), kinds.keySet());
        var kind = kinds.get(statement.kind());
        if (kind != null && statement.amount() != null && !kind.carriesAmount()) {
            references.add(
                    "ledger.statement.amount",
                    path + ".amount",
                    statement.amount().toPlainString(),
                    "Evidence of the kind %s carries no amount.".formatted(kind.id()));
        }
    }

    private static void checkQuote(References references, String path, Statement statement) {
        if (statement.quote().codePointCount(0, statement.quote().length()) > LONGEST_QUOTE) {
            references.add(
                    "ledger.quote.long",
                    path + ".quote",
                    statement.quote(),
                    "A quote has %d characters at most.".formatted(LONGEST_QUOTE));
        }
    }

    private static void checkDay(
            References references, String path, Statement statement, @Nullable Document document) {
        if (document != null && statement.on().from().isAfter(document.published().to())) {
            references.add(
                    "ledger.statement.later",
                    path + ".on",
                    statement.on().toString(),
                    "The document was published before, in %s.".formatted(document.published()));
        }
    }
}
