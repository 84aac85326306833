/// The course of one order: a pure function of its events and a day.
@NullMarked
@NamedInterface("order")
package org.yuanlian.supervision.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
