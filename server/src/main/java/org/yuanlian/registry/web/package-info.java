/// The registry over HTTP.
@NullMarked
package org.yuanlian.registry.web;

import org.jspecify.annotations.NullMarked;
