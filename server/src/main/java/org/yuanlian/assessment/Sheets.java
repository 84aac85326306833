package org.yuanlian.assessment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.declared.ScoreSheet.Subject;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The declared score sheets, and texts that want to be one.
@Component
public class Sheets {
    private static final String FOLDER = "assessment/";
    private final Declarations declarations;

    Sheets(Declarations declarations) {
        this.declarations = declarations;
    }

    /// The newest version of each that scores places.
    public List<Declared<ScoreSheet>> all() {
        return ids().stream()
                .map(id -> declarations.read(FOLDER + id, ScoreSheet.class))
                .filter(sheet -> sheet.body().subject() != Subject.PROJECT)
                .toList();
    }

    /// @throws Refusal where there is none, none is in force on the day, or it scores projects
    public Declared<ScoreSheet> on(String id, LocalDate day) {
        var known = ids();
        if (!known.contains(id)) {
            throw new Refusal(Problem.of("assessment.sheet.unknown", "sheet", id, Nearest.to(id, known).orElse("")));
        }
        var sheet = declarations.versions(FOLDER + id, ScoreSheet.class).on(day);
        if (sheet.body().subject() == Subject.PROJECT) {
            throw new Refusal(Problem.of("assessment.sheet.projects", "sheet", id));
        }
        return sheet;
    }

    public String text(Declared<ScoreSheet> sheet) {
        return new String(declarations.attachment(sheet.file()).orElseThrow(), StandardCharsets.UTF_8);
    }

    /// Reads a text as if it stood in that file.
    ///
    /// @throws Refusal with every problem
    public Declared<ScoreSheet> read(String file, String text) {
        var name = Declarations.name(file);
        return declarations.with(file, text.getBytes(StandardCharsets.UTF_8)).versions(name, ScoreSheet.class).versions().stream()
                .filter(version -> version.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids() {
        return declarations.names(FOLDER).stream().map(name -> name.substring(FOLDER.length())).toList();
    }
}
