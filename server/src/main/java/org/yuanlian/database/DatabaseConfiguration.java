package org.yuanlian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Home home(@Value("${yuanlian.home}") Path folder) {
        return new Home(folder.toAbsolutePath());
    }

    @Bean
    Connections connections(
            Home home, @Value("${yuanlian.db.url:}") String url, @Value("${yuanlian.db.durable:true}") boolean durable)
            throws IOException, SQLException {
        var password = password(home);
        if (!url.isBlank()) {
            try (var administrator = DriverManager.getConnection(url)) {
                Roles.ensure(administrator, password);
            }
            return new Connections(url, password, null);
        }
        var server = Server.open(home, durable);
        if (server.isOwned()) {
            try (var administrator = DriverManager.getConnection(server.url("postgres"))) {
                Roles.ensure(administrator, password);
            }
        }
        return new Connections(server.url("app_rw"), password, server);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Connections connections) {
        return new PoolLogin(connections.url(), "app_rw", connections.password());
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(Connections connections) {
        return new OwnerLogin(connections.url(), "app_owner", connections.password());
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactionManager(dataSource);
    }

    private static String password(Home home) throws IOException {
        var file = home.resolve("database-password");
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file).strip();
    }

    private record PoolLogin(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private record OwnerLogin(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {}
}
