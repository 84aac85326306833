/// The doors of cases and queues.
@NullMarked
package org.yuanlian.process.web;

import org.jspecify.annotations.NullMarked;
