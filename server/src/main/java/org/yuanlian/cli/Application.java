package org.yuanlian.cli;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yuanlian.Yuanlian;

/// Starts the application for a command: with its web server, or only its inside.
final class Application {
    private Application() {}

    static ConfigurableApplicationContext serve(Map<String, Object> settings) {
        return new SpringApplicationBuilder(Yuanlian.class).properties(settings).run();
    }

    /// For a command that does its work and ends. Where a server runs, its database is used.
    static ConfigurableApplicationContext inside() {
        return new SpringApplicationBuilder(Yuanlian.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.org.yuanlian=warn", "spring.main.lazy-initialization=true")
                .run();
    }
}
