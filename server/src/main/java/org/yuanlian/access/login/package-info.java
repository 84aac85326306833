/// Opens and closes sessions, by password or by an OIDC issuer, and binds each request to its caller.
@NullMarked
package org.yuanlian.access.login;

import org.jspecify.annotations.NullMarked;
