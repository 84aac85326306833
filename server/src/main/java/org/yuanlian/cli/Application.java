package org.yuanlian.cli;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yuanlian.Yuanlian;

/// Starts the application for a command: with its web server, or only its inside.
final class Application {
    private Application() {}

    /// @param port to answer on; 0 for any that is free, below 0 for the configured one
    static ConfigurableApplicationContext serve(int port) {
        var arguments = port < 0 ? new String[0] : new String[] {"--server.port=" + port};
        return new SpringApplicationBuilder(Yuanlian.class).run(arguments);
    }

    /// For a command that does its work and ends. Where a server runs, its database is used.
    static ConfigurableApplicationContext inside() {
        return new SpringApplicationBuilder(Yuanlian.class)
                .web(WebApplicationType.NONE)
                .run("--logging.level.org.yuanlian=warn", "--spring.main.lazy-initialization=true");
    }
}
