/// Forms as JSON Schema: what they ask for, whether they can be shown, and what is wrong with what was filled in.
@NullMarked
package org.yuanlian.window.form;

import org.jspecify.annotations.NullMarked;
