package org.yuanlian.device;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// What a device proves itself by is kept as a hash alone. The passwords of HJ 212 have six characters and travel in
/// the clear: the cost of a guess stops who reads the database, not who reads the wire.
final class Proofs {
    private static final int ITERATIONS = 10_000;
    private static final int BITS = 256;
    private static final int SALT = 16;
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private final SecureRandom random = new SecureRandom();

    String hash(String proof) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt) + "$" + derived(proof, salt);
    }

    static boolean matches(String proof, String hash) {
        var salt = HexFormat.of().parseHex(hash.substring(0, 2 * SALT));
        return MessageDigest.isEqual(
                derived(proof, salt).getBytes(StandardCharsets.US_ASCII),
                hash.substring(2 * SALT + 1).getBytes(StandardCharsets.US_ASCII));
    }

    /// A new secret that a person can read out.
    String fresh(int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String derived(String proof, byte[] salt) {
        try {
            var key = new PBEKeySpec(proof.toCharArray(), salt, ITERATIONS, BITS);
            return HexFormat.of().formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java knows no PBKDF2WithHmacSHA256", e);
        }
    }
}
