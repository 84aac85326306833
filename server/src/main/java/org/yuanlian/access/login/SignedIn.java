package org.yuanlian.access.login;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// What a session remembers: who, and of which epoch of the account. Rights are read afresh with
/// every request.
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final String username;
    private final int epoch;
    private final boolean byOidc;

    SignedIn(String username, int epoch, boolean byOidc) {
        super(List.of());
        this.username = username;
        this.epoch = epoch;
        this.byOidc = byOidc;
        setAuthenticated(true);
    }

    int epoch() {
        return epoch;
    }

    boolean byOidc() {
        return byOidc;
    }

    @Override
    public String getPrincipal() {
        return username;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
