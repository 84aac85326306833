package org.yuanlian.investment.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.investment.sheet.Tidy;
import org.yuanlian.kernel.Problem;

public final class ImportFieldsKind implements DeclarationKind<ImportFields> {

    @Override
    public String name() {
        return "import-fields";
    }

    @Override
    public Class<ImportFields> shape() {
        return ImportFields.class;
    }

    /// A header that means two fields would be given to either by chance.
    @Override
    public List<Problem> check(Declared<ImportFields> declared, Declarations others) {
        var problems = new ArrayList<Problem>();
        var owners = new HashMap<String, String>();
        var fields = declared.body().fields();
        for (var i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            for (var j = 0; j < field.synonyms().size(); j++) {
                var synonym = field.synonyms().get(j);
                var owner = owners.putIfAbsent(HeaderText.core(Tidy.narrow(synonym)), field.id());
                if (owner != null && !owner.equals(field.id())) {
                    problems.add(new Problem(
                            "investment.field.ambiguous",
                            declared.where("fields[%d].synonyms[%d]".formatted(i, j)),
                            synonym,
                            "The header already means the field %s.".formatted(owner),
                            "one of the two should name it more closely"));
                }
            }
        }
        return problems;
    }
}
