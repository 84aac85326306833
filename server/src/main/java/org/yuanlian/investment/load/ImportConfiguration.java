package org.yuanlian.investment.load;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.database.Scope;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.store.ImportFiles;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    ImportFields importFields(Declarations declarations) {
        return declarations.read(ImportFields.FILE, ImportFields.class).body();
    }

    @Bean
    Interrupted interrupted(ImportFiles files, PlatformTransactionManager transactions, Clock clock) {
        return new Interrupted(files, new TransactionTemplate(transactions), clock);
    }

    /// Tells after a crash which imports broke off. Their data went with their transaction.
    record Interrupted(ImportFiles files, TransactionTemplate transaction, Clock clock) {

        @EventListener(ApplicationReadyEvent.class)
        void fail() {
            Scope.EVERYWHERE.run(() -> transaction.executeWithoutResult(_ -> files.failInterrupted(clock.instant())));
        }
    }
}
