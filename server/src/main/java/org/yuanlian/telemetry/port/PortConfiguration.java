package org.yuanlian.telemetry.port;

import java.io.File;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.yuanlian.database.Home;
import org.yuanlian.telemetry.store.PointStore;

@Configuration(proxyBeanMethods = false)
class PortConfiguration {

    /// @param tls files in PEM: `certificate,key` or, where devices have certificates too, `certificate,key,authority`
    @Bean
    PortSettings portSettings(
            @Value("${yuanlian.ports.address}") String address,
            @Value("${yuanlian.ports.mqtt}") int mqtt,
            @Value("${yuanlian.ports.mqtts}") int mqtts,
            @Value("${yuanlian.ports.hj212}") int hj212,
            @Value("${yuanlian.ports.jt808}") int jt808,
            @Value("${yuanlian.ports.tls:}") File[] tls) {
        return new PortSettings(address, mqtt, mqtts, hj212, jt808, file(tls, 0), file(tls, 1), file(tls, 2));
    }

    /// Where points are kept. It is opened with the ports, by the one process that serves: commands beside it must not.
    @Bean
    @Lazy
    PointStore pointStore(Home home, DeclaredRetention retention, Clock clock) {
        return PointStore.open(home.resolve("points"), retention, clock);
    }

    @Bean
    @Lazy
    DailyForgetting dailyForgetting(PointStore store) {
        return new DailyForgetting(store);
    }

    private static Optional<File> file(File[] files, int number) {
        return files.length > number ? Optional.of(files[number]) : Optional.empty();
    }
}
