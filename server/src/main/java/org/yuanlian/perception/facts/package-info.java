/// From an article to facts: names, quantities, dates, and what each figure is about.
@NullMarked
package org.yuanlian.perception.facts;

import org.jspecify.annotations.NullMarked;
