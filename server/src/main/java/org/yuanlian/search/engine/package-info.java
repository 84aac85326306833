/// The index itself: embedded Lucene, or OpenSearch by configuration, asked in the same words.
@NullMarked
package org.yuanlian.search.engine;

import org.jspecify.annotations.NullMarked;
