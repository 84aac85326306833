/// Lays a bulletin out as an official document and as a workbook.
@NullMarked
package org.yuanlian.bulletin.paper;

import org.jspecify.annotations.NullMarked;
