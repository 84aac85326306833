/// The import over HTTP.
@NullMarked
package org.yuanlian.investment.web;

import org.jspecify.annotations.NullMarked;
