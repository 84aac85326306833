/// Finds whatever has a name: projects, organisations, parks, nodes, trades, documents, evidence; by its words,
/// by pinyin, by meaning and by place, within what the caller may see.
///
/// Stands on `kernel`; on `database` for the scope and the data folder; on `access` for the caller; on
/// `declaration` for what is told in two languages; on `evidence` for the texts of files; on `registry` and
/// `chain`, whose entries it finds, and for where places lie. What modules above it want found they provide as
/// beans of [Source].
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "access", "declaration", "evidence", "registry", "chain"})
package org.yuanlian.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
