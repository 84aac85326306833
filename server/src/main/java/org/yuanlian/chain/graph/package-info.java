/// Who can be reached from whom along directed edges, and how far away they are. Pure, and made for millions.
@NamedInterface("graph")
@NullMarked
package org.yuanlian.chain.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
