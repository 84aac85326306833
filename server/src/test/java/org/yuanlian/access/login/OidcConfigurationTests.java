package org.yuanlian.access.login;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OidcConfigurationTests {

    @Test
    void startsWhileTheIssuerIsAway() {
        var configuration = new OidcConfiguration();
        assertThatCode(() -> configuration.issuer("http://localhost:1", "id", "secret")).doesNotThrowAnyException();
        var issuer = configuration.issuer("http://localhost:1", "id", "secret");
        assertThatThrownBy(() -> issuer.findByRegistrationId("issuer")).isInstanceOf(RuntimeException.class);
    }
}
