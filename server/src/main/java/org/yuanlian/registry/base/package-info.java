/// The base data that ships as tables of text, read without a database.
@NullMarked
package org.yuanlian.registry.base;

import org.jspecify.annotations.NullMarked;
