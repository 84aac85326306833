package org.yuanlian.window;

import org.yuanlian.declaration.Declared;
import org.yuanlian.window.declared.ServiceDeclaration;
import org.yuanlian.window.form.Form;

/// One version of a service with its form.
///
/// @param id the name of its folder
public record Service(String id, Declared<ServiceDeclaration> declared, Form form) {

    public ServiceDeclaration body() {
        return declared.body();
    }

    public int version() {
        return declared.header().version();
    }
}
