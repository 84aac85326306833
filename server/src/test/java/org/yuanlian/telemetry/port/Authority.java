package org.yuanlian.telemetry.port;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// A park's authority that signs certificates, by the keytool of the JDK.
final class Authority {
    private static final String PASSWORD = "password";
    private final Path folder;

    Authority(Path folder) throws Exception {
        this.folder = folder;
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Made-up Authority", "-ext", "bc:c", "-keyalg", "EC", "-keystore", store("ca"));
        keytool("-exportcert", "-rfc", "-alias", "ca", "-keystore", store("ca"), "-file", folder.resolve("ca.pem").toString());
    }

    File certificate() {
        return folder.resolve("ca.pem").toFile();
    }

    /// A key with a certificate that we signed for this name.
    void sign(String name) throws Exception {
        keytool("-genkeypair", "-alias", "own", "-dname", "CN=" + name, "-keyalg", "EC", "-keystore", store(name));
        keytool("-certreq", "-alias", "own", "-keystore", store(name), "-file", folder.resolve("request").toString());
        keytool("-gencert", "-alias", "ca", "-rfc", "-ext", "san=ip:127.0.0.1,dns:localhost", "-keystore", store("ca"),
                "-infile", folder.resolve("request").toString(), "-outfile", certificate(name).toString());
        keytool("-importcert", "-noprompt", "-alias", "ca", "-keystore", store(name), "-file", certificate().toString());
        keytool("-importcert", "-noprompt", "-alias", "own", "-keystore", store(name), "-file", certificate(name).toString());
    }

    File certificate(String name) {
        return folder.resolve(name + ".pem").toFile();
    }

    File key(String name) throws IOException, GeneralSecurityException {
        var key = keys(name).getKey("own", PASSWORD.toCharArray()).getEncoded();
        var text = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(folder.resolve(name + ".key"), text).toFile();
    }

    /// Sockets of a device that shows its certificate and trusts those that we signed.
    SSLSocketFactory sockets(String name) throws IOException, GeneralSecurityException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys(name), PASSWORD.toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys(name));
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private KeyStore keys(String name) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(new File(store(name)), PASSWORD.toCharArray());
    }

    private String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + "\n" + said);
        }
    }
}
