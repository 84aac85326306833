package org.yuanlian.search.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuanlian.search.engine.Answered.Hit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// OpenSearch or Elasticsearch over HTTP, in one index.
public final class OpenSearchEngine implements Engine {
    private static final String INDEX = "yuanlian";
    private static final String MARK = "yuanlian-mark";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MISSING = 404;
    private static final int FAULTS = 400;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    private final URI server;
    private final @Nullable String login;

    /// @param server such as `https://name:password@search:9200`
    public OpenSearchEngine(URI server) {
        var user = server.getUserInfo();
        this.login = user == null ? null : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
        this.server = URI.create("%s://%s:%d/".formatted(server.getScheme(), server.getHost(), server.getPort()));
        ensure();
    }

    @Override
    public String name() {
        return "OpenSearch";
    }

    @Override
    public Optional<Mark> mark() {
        return send("GET", MARK + "/_doc/1", null)
                .map(found -> found.get("_source"))
                .map(source -> new Mark(
                        source.get("edition").stringValue(), source.get("whole").booleanValue(), source.get("upTo").longValue()));
    }

    @Override
    public void put(List<Entry> entries) {
        var lines = new ArrayList<Object>();
        for (var entry : entries) {
            lines.add(Map.of("index", Map.of("_id", entry.key())));
            lines.add(OpenSearchWords.document(entry));
        }
        bulk(lines);
    }

    @Override
    public void remove(Collection<String> keys) {
        bulk(keys.stream().<Object>map(key -> Map.of("delete", Map.of("_id", key))).toList());
    }

    @Override
    public void clear() {
        send("DELETE", MARK + "/_doc/1?refresh=true", null);
        send("DELETE", INDEX, null);
        ensure();
    }

    /// The mark comes after what it marks: if it is lost, the same changes are taken in once more.
    @Override
    public void keep(Mark mark) {
        send("POST", INDEX + "/_flush", null);
        send("POST", INDEX + "/_refresh", null);
        send("PUT", MARK + "/_doc/1?refresh=true", Map.of("edition", mark.edition(), "whole", mark.whole(), "upTo", mark.upTo()));
    }

    @Override
    public Answered ask(Asked asked) {
        var found = send("POST", INDEX + "/_search", OpenSearchWords.question(asked)).orElseThrow();
        var hits = new ArrayList<Hit>();
        for (var hit : found.at("/hits/hits")) {
            var key = hit.get("_id").stringValue();
            var colon = key.indexOf(':');
            hits.add(new Hit(key.substring(0, colon), key.substring(colon + 1), hit.get("_score").floatValue()));
        }
        return new Answered(
                found.at("/hits/total/value").longValue(),
                hits,
                counts(found.at("/aggregations/kinds/buckets")),
                counts(found.at("/aggregations/wanted/cities/buckets")));
    }

    @Override
    public void close() {
        http.close();
    }

    private static Map<String, Long> counts(JsonNode buckets) {
        var counts = new TreeMap<String, Long>();
        buckets.forEach(bucket -> counts.put(bucket.get("key").stringValue(), bucket.get("doc_count").longValue()));
        return counts;
    }

    private void ensure() {
        if (send("GET", INDEX + "/_mapping", null).isEmpty()) {
            send("PUT", INDEX, OpenSearchWords.index());
        }
    }

    private void bulk(List<Object> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var body = new StringBuilder();
        lines.forEach(line -> body.append(json.writeValueAsString(line)).append('\n'));
        var answer = sendText("POST", INDEX + "/_bulk", body.toString(), "application/x-ndjson").orElseThrow();
        if (answer.get("errors").booleanValue()) {
            throw new IllegalStateException("OpenSearch did not take everything: " + answer.toString().substring(0, 600));
        }
    }

    private Optional<JsonNode> send(String method, String path, @Nullable Object body) {
        return sendText(method, path, body == null ? null : json.writeValueAsString(body), "application/json");
    }

    /// @return nothing where it is not there
    private Optional<JsonNode> sendText(String method, String path, @Nullable String body, String type) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (login != null) {
            request.header("Authorization", login);
        }
        var answer = answer(request.build());
        if (answer.statusCode() == MISSING) {
            return Optional.empty();
        }
        if (answer.statusCode() >= FAULTS) {
            throw new IllegalStateException(
                    "OpenSearch answers %s %s with %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return Optional.of(json.readTree(answer.body()));
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "OpenSearch at %s does not answer.\nMaybe yuanlian.search.opensearch names another address.".formatted(server), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The question to OpenSearch was interrupted", e);
        }
    }
}
