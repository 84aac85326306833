package org.yuanlian.search;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.database.Home;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Industries;
import org.yuanlian.search.engine.LuceneEngine;
import org.yuanlian.search.engine.OpenSearchEngine;
import org.yuanlian.search.meaning.Meaning;
import org.yuanlian.search.meaning.Model;
import org.yuanlian.search.store.Changes;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    Indexing indexing(
            Home home, @Value("${yuanlian.search.opensearch:}") String server, List<Source> sources, Changes changes,
            Vocabulary vocabulary, Clock clock) {
        return new Indexing(
                () -> server.isBlank()
                        ? LuceneEngine.open(home.resolve("search"))
                        : Optional.of(new OpenSearchEngine(URI.create(server))),
                sources,
                changes,
                vocabulary,
                clock);
    }

    @Bean
    Vocabulary vocabulary(Industries industries, Chains chains, ChainMaps maps, Clock clock) {
        return new Vocabulary(industries, chains, () -> maps.drawn().stream()
                .map(chain -> maps.on(chain.code(), AsOf.now(clock).validOn()))
                .toList());
    }

    @Bean
    Meaning meaning(Vocabulary vocabulary) {
        return new Meaning(vocabulary::named, Model::load);
    }

    /// Tests follow by hand.
    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "yuanlian.search.follow", matchIfMissing = true)
    Following following(Indexing indexing) {
        return new Following(indexing);
    }
}
