package org.yuanlian.access.login;

/// Where a browser goes to come in by OIDC.
public record OidcLoginUrl(String path) {}
