/// The ledger over HTTP, in the shapes that the screen and other programs read.
@NullMarked
package org.yuanlian.ledger.web;

import org.jspecify.annotations.NullMarked;
