/// Inspections over HTTP: for the desk, and for devices in the field.
@NullMarked
package org.yuanlian.inspection.web;

import org.jspecify.annotations.NullMarked;
