/// Reads what is published: text to articles, articles to facts with the sentence each came from, and
/// the inbox in which a person takes a fact over or turns it down.
///
/// Stands on `kernel` for problems, places and digests.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.yuanlian.perception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
