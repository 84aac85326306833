/// A person's day over HTTP.
@NullMarked
package org.yuanlian.day.web;

import org.jspecify.annotations.NullMarked;
