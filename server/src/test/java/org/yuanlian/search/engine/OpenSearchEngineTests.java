package org.yuanlian.search.engine;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = "YUANLIAN_TEST_OPENSEARCH",
        matches = "1",
        disabledReason = "A real OpenSearch takes a minute to start.\nMaybe set YUANLIAN_TEST_OPENSEARCH=1.")
class OpenSearchEngineTests extends EngineTests {
    @Override
    Engine open(Path folder) throws Exception {
        return new OpenSearchEngine(OpenSearchServer.started(folder));
    }
}
