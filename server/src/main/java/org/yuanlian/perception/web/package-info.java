/// The doors to documents and to the inbox.
@NullMarked
package org.yuanlian.perception.web;

import org.jspecify.annotations.NullMarked;
