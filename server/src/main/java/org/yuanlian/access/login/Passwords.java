package org.yuanlian.access.login;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with OWASP's parameters: 19 MiB, two passes, one lane. One check took 0.2 to 0.3 s of a
/// core on a busy machine of two. Two at a time, so that a flood of log-ins takes no more memory.
@Component
public final class Passwords {
    /// Of a password that nobody has kept; of the same cost as every other.
    static final String OF_NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$tCNXViXLvBp9xgIqBoVNDw$/wCXMlP40jGpkoMRCeoEFfh7OgsMzK/fc5sOqJgWqo8";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private final PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore atWork = new Semaphore(2);

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
            return argon2.matches(password, hash == null ? OF_NOBODY : hash) && hash != null;
        } finally {
            atWork.release();
        }
    }
}
