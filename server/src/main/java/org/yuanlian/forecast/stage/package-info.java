/// Running stages of projects: what was known of each on a day, and what became of it. Pure.
@NullMarked
package org.yuanlian.forecast.stage;

import org.jspecify.annotations.NullMarked;
