/// The doors of the chains under /api.
@NullMarked
package org.yuanlian.chain.web;

import org.jspecify.annotations.NullMarked;
