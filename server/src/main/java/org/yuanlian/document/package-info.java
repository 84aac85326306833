/// Lays papers out as DOCX, PDF and HTML in the form of official documents, and tables as XLSX.
///
/// Stands on `kernel` for problems.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.yuanlian.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
