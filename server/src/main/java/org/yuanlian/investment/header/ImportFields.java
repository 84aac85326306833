package org.yuanlian.investment.header;

import java.util.List;
import java.util.Optional;

/// The declared fields of an imported ledger, in the order of their declaration.
public record ImportFields(List<Field> fields) {
    public static final String FILE = "ledger/import-fields";

    public Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
