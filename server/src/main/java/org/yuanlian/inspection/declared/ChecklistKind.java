package org.yuanlian.inspection.declared;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.inspection.KnownFact;
import org.yuanlian.inspection.declared.ChecklistDeclaration.Ask;
import org.yuanlian.inspection.declared.ChecklistDeclaration.Option;
import org.yuanlian.inspection.declared.ChecklistDeclaration.Item;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

public final class ChecklistKind implements DeclarationKind<ChecklistDeclaration> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    @Override
    public String name() {
        return "checklist";
    }

    @Override
    public Class<ChecklistDeclaration> shape() {
        return ChecklistDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<ChecklistDeclaration> declared, Declarations others) {
        var check = new Check(declared, new Problems());
        check.limits();
        check.ids("questions", declared.body().questions().stream().map(Item::id).toList());
        for (var i = 0; i < declared.body().questions().size(); i++) {
            check.question("questions[%d]".formatted(i), declared.body().questions().get(i));
        }
        return check.problems.asList();
    }

    private record Check(Declared<ChecklistDeclaration> declared, Problems problems) {
        void limits() {
            var doubts = declared.body().doubts();
            least("doubts.farKilometres", doubts.farKilometres());
            least("doubts.clockMinutes", doubts.clockMinutes());
            least("doubts.mostMebibytes", doubts.mostMebibytes());
            if (declared.body().questions().isEmpty()) {
                add("inspection.questions.none", "questions", "", "A checklist without a question asks nothing.", null);
            }
        }

        void question(String path, Item question) {
            if ((question.known() == null) == (question.ask() == null)) {
                add(
                        "inspection.question.either",
                        path,
                        question.id(),
                        "A question either shows what is known or asks for something: one of \"known\" and \"ask\".",
                        null);
            }
            if (question.ask() != null) {
                KnownFact.askedBy(question.id(), question.title().zh()).ifPresent(fact -> add(
                        "inspection.asks.known",
                        path + ".ask",
                        question.id(),
                        "The ledger knows this already; nothing is asked for twice.",
                        "\"known: %s\" is meant".formatted(fact)));
            }
            choices(path, question);
        }

        private void choices(String path, Item question) {
            var asksChoice = question.ask() == Ask.CHOICE;
            if (asksChoice && question.choices().size() < 2 || !asksChoice && !question.choices().isEmpty()) {
                add(
                        "inspection.question.choices",
                        path + ".choices",
                        question.id(),
                        "A CHOICE has two choices at least, and nothing else has any.",
                        null);
            }
            ids(path + ".choices", question.choices().stream().map(Option::id).toList());
        }

        void ids(String list, List<String> ids) {
            var seen = new HashSet<String>();
            for (var i = 0; i < ids.size(); i++) {
                var where = "%s[%d].id".formatted(list, i);
                if (!ID.matcher(ids.get(i)).matches()) {
                    add("inspection.id.shape", where, ids.get(i), "An id is made of small letters, digits and hyphens.", null);
                }
                if (!seen.add(ids.get(i))) {
                    add("inspection.id.twice", where, ids.get(i), "This id stands there already.", null);
                }
            }
        }

        private void least(String path, int value) {
            if (value < 1) {
                add("inspection.limit.positive", path, Integer.toString(value), "This limit is 1 at least.", null);
            }
        }

        private void add(String code, String path, String value, String what, @Nullable String maybe) {
            problems.add(code, declared.where(path), value, what, maybe);
        }
    }
}
