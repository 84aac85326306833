/// Search over HTTP.
@NullMarked
package org.yuanlian.search.web;

import org.jspecify.annotations.NullMarked;
