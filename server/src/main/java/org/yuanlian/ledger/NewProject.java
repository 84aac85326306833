package org.yuanlian.ledger;

import java.util.List;
import org.yuanlian.kernel.Place;

/// A project that enters the ledger with what is said of it; its name is among the statements.
///
/// @param code the project's own code, unique in the province
/// @param demo generated for demonstration, and shown as such everywhere
public record NewProject(String code, Place place, boolean demo, List<Statement> statements) {}
