/// What words are about: their nearness to the trades and nodes, by a language model.
@NullMarked
package org.yuanlian.search.meaning;

import org.jspecify.annotations.NullMarked;
