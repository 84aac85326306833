package org.yuanlian.access.login;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with OWASP's parameters: 19 MiB, two passes, one lane. One check costs about 60 ms of a
/// core here. Two at a time, so that a flood of log-ins takes neither the memory nor every core.
@Component
public final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private final PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore atWork = new Semaphore(2);
    private final String ofNobody = hash(UUID.randomUUID().toString());

    public String hash(String password) {
        atWork.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(argon2.encode(password));
        } finally {
            atWork.release();
        }
    }

    /// Takes as long for somebody without a password, and for nobody, as for anybody.
    boolean matches(String password, @Nullable String hash) {
        atWork.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash == null ? ofNobody : hash) && hash != null;
        } finally {
            atWork.release();
        }
    }
}
