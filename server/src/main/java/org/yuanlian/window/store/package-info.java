/// The tables of drafts, applications, their files and ratings.
@NullMarked
package org.yuanlian.window.store;

import org.jspecify.annotations.NullMarked;
