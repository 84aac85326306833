package org.yuanlian.access;

import org.springframework.security.access.AccessDeniedException;

/// Neither the caller's role nor the seat gives the permission.
public final class Forbidden extends AccessDeniedException {
    private static final long serialVersionUID = 1L;
    private final Role role;
    private final Permission permission;

    Forbidden(Role role, Permission permission) {
        super("The role %s does not carry the permission %s.".formatted(role, permission));
        this.role = role;
        this.permission = permission;
    }

    public Role role() {
        return role;
    }

    public Permission permission() {
        return permission;
    }
}
