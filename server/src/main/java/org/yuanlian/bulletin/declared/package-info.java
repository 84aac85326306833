/// What the bulletins read from declarations: how they are laid out and worded.
@NullMarked
package org.yuanlian.bulletin.declared;

import org.jspecify.annotations.NullMarked;
