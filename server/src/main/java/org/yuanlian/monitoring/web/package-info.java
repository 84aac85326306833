@NullMarked
package org.yuanlian.monitoring.web;

import org.jspecify.annotations.NullMarked;
