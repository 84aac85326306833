/// What was said, told to people.
@NullMarked
package org.yuanlian.telemetry.web;

import org.jspecify.annotations.NullMarked;
