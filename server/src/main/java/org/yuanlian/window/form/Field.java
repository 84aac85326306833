package org.yuanlian.window.form;

import java.util.List;
import org.yuanlian.declaration.Text;

/// One thing that a form asks for.
///
/// @param type `string`, `integer`, `number` or `boolean`
/// @param choices the values of which one is chosen; empty where anything may be filled in
public record Field(String name, String type, Text title, List<String> choices) {

    public boolean isNumber() {
        return type.equals("integer") || type.equals("number");
    }

    public boolean isTruth() {
        return type.equals("boolean");
    }
}
