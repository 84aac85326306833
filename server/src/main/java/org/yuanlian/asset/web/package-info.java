/// The register of what is watched on the wire.
@NullMarked
package org.yuanlian.asset.web;

import org.jspecify.annotations.NullMarked;
