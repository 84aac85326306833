/// Writes a paper as a word-processor document.
@NullMarked
package org.yuanlian.document.docx;

import org.jspecify.annotations.NullMarked;
