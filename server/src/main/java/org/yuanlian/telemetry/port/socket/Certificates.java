package org.yuanlian.telemetry.port.socket;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.io.File;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/// TLS, and the devices whose certificate says who they are: signed by the park's own authority, with the client id as its
/// common name.
public final class Certificates {
    private Certificates() {}

    /// @param authority that signs certificates of devices; null where devices have none
    public static SslContext context(File certificate, File key, @Nullable File authority) throws SSLException {
        var builder = SslContextBuilder.forServer(certificate, key).protocols("TLSv1.3", "TLSv1.2");
        return authority == null ? builder.build() : builder.trustManager(authority).clientAuth(ClientAuth.OPTIONAL).build();
    }

    static boolean vouchFor(ChannelPipeline pipeline, String name) {
        var tls = pipeline.get(SslHandler.class);
        if (tls == null) {
            return false;
        }
        try {
            var first = tls.engine().getSession().getPeerCertificates()[0];
            return first instanceof X509Certificate certificate && commonName(certificate).equals(name);
        } catch (SSLPeerUnverifiedException _) {
            return false;
        }
    }

    private static String commonName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .map(part -> String.valueOf(part.getValue()))
                    .findFirst()
                    .orElse("");
        } catch (InvalidNameException _) {
            return "";
        }
    }
}
