/// Writes a page as a PDF, and finds the fonts for it.
@NullMarked
package org.yuanlian.document.pdf;

import org.jspecify.annotations.NullMarked;
