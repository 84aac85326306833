package org.yuanlian.search.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = "YUANLIAN_TEST_OPENSEARCH",
        matches = "1",
        disabledReason = "A real OpenSearch takes a minute to start.\nMaybe set YUANLIAN_TEST_OPENSEARCH=1.")
class OpenSearchEngineTests extends EngineTests {
    private @Nullable OpenSearchServer server;

    @Override
    Engine open(Path folder) throws Exception {
        var started = OpenSearchServer.started(folder);
        server = started;
        return new OpenSearchEngine(started.address());
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }
}
