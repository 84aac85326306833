package org.yuanlian.registry;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.yuanlian.kernel.Ids;
import org.yuanlian.registry.base.BaseFiles;
import org.yuanlian.registry.store.BaseTables;
import org.yuanlian.registry.store.ObservationRows;
import org.yuanlian.registry.store.OrganisationRows;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    BaseFiles baseFiles() {
        return BaseFiles.of(System.getenv());
    }

    @Bean
    BaseData baseData(BaseFiles files, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new BaseData(files, new BaseTables(jdbc), transactions);
    }

    @Bean
    Regions regions(BaseFiles files) {
        return Regions.read(files);
    }

    @Bean
    Parks parks(BaseFiles files) {
        return Parks.read(files);
    }

    @Bean
    Industries industries(BaseFiles files) {
        return Industries.read(files);
    }

    @Bean
    Chains chains(BaseFiles files) {
        return Chains.read(files);
    }

    @Bean
    HolidayNotices holidayNotices(BaseFiles files) {
        return HolidayNotices.read(files);
    }

    @Bean
    Organisations organisations(JdbcClient jdbc, ObjectProvider<Ids> ids) {
        return new Organisations(new OrganisationRows(jdbc), ids.getIfAvailable(Ids::random));
    }

    @Bean
    RegistryEntries registryEntries(Parks parks, Regions regions, Organisations organisations) {
        return new RegistryEntries(parks, regions, organisations);
    }

    @Bean
    Observations observations(JdbcClient jdbc, ObjectProvider<Ids> ids, ObjectProvider<Clock> clock) {
        return new Observations(
                new ObservationRows(jdbc), ids.getIfAvailable(Ids::random), clock.getIfAvailable(Clock::systemUTC));
    }
}
