package org.yuanlian.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/// The first requests of a visitor, played once after a build so that the JVM learns what a start needs.
final class Rehearsal {
    private Rehearsal() {}

    static void play(ConfigurableApplicationContext context) throws Exception {
        var base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        try (context;
                var client = HttpClient.newHttpClient()) {
            for (var path : List.of("/", "/api/system", "/api/session", "/api/projects")) {
                client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
            }
        }
    }
}
