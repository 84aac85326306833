package org.yuanlian.registry;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.database.Scope;
import org.yuanlian.registry.base.BaseFiles;
import org.yuanlian.registry.store.BaseTables;

/// Loads the base data before the first request: all of it or nothing, and only where it changed.
public final class BaseData implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(BaseData.class);
    private final BaseFiles files;
    private final BaseTables tables;
    private final TransactionTemplate transaction;

    BaseData(BaseFiles files, BaseTables tables, PlatformTransactionManager transactions) {
        this.files = files;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /// @return whether anything had to be loaded
    public boolean load() {
        var begin = System.nanoTime();
        var hash = files.hash();
        var loaded = new AtomicBoolean();
        Scope.EVERYWHERE.run(() -> transaction.executeWithoutResult(_ -> {
            if (!tables.hold(hash)) {
                tables.load(files, hash);
                loaded.set(true);
            }
        }));
        if (loaded.get()) {
            LOG.info("base data loaded in {} ms", Duration.ofNanos(System.nanoTime() - begin).toMillis());
        }
        return loaded.get();
    }
}
