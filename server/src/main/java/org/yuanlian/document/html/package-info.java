/// Writes a paper as a page.
@NullMarked
package org.yuanlian.document.html;

import org.jspecify.annotations.NullMarked;
