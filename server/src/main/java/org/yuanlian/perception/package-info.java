/// Reads what is published: text to articles, articles to facts with the sentence each came from, and
/// the inbox in which a person takes a fact over or turns it down.
///
/// Stands on `kernel` for problems, places and digests; on `access` for who reads and decides; on
/// `registry` for the names that are known, and for the figures that it takes over; on `evidence`, which keeps the documents; on `ledger`,
/// into which facts are accepted.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "registry", "evidence", "ledger"})
package org.yuanlian.perception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
