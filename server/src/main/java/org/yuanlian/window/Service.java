package org.yuanlian.window;

import java.util.List;
import org.yuanlian.declaration.Declared;
import org.yuanlian.window.declared.ServiceDeclaration;
import org.yuanlian.window.declared.ServiceDeclaration.AskedDocument;
import org.yuanlian.window.form.Form;
import tools.jackson.databind.JsonNode;

/// One version of a service with its form.
///
/// @param id the name of its folder
public record Service(String id, Declared<ServiceDeclaration> declared, Form form) {

    public ServiceDeclaration body() {
        return declared.body();
    }

    /// The documents that these answers ask for, by their ids.
    public List<String> documentsFor(JsonNode answers) {
        return body().documentsFor(answers).stream().map(AskedDocument::id).toList();
    }

    public int version() {
        return declared.header().version();
    }
}
