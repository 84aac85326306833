/// Takes writing apart: pairs of characters, syllables, initials; and finds them again in what is shown.
@NullMarked
package org.yuanlian.search.words;

import org.jspecify.annotations.NullMarked;
