package org.yuanlian.bench;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.yuanlian.access.DemoAccounts;
import org.yuanlian.database.OwnerAccess;

/// The ledger's page with five filters, asked for over HTTP by many people at once.
@Component
public class PageBench {
    private static final int USERS = 20;
    private static final int PAGES = 25;
    private static final List<String> CITIES = List.of("510100", "510700", "510600", "511500", "510500", "511400");
    private static final List<String> CHAINS = List.of("晶硅光伏", "生物医药", "集成电路", "新型显示", "化工新材料");
    private static final List<String> STAGES = List.of("PERFORMED", "STARTED", "PRODUCING", "AT_CAPACITY");
    private final OwnerAccess owner;

    PageBench(OwnerAccess owner) {
        this.owner = owner;
    }

    /// The first round shows a program that has just begun, the second one that is going.
    public List<Figure> run(int port) throws Exception {
        var base = "http://localhost:" + port;
        var client = signedIn(base);
        Arrival reader = () -> random -> page(client, base, random);
        Arrival byHand = () -> new ByHand(owner.connect());
        var begun = together(reader);
        var going = together(reader);
        together(byHand);
        return List.of(
                new Figure(
                        "ledger page, five filters, 20 users at once, p95",
                        Stopwatch.percentile(going, 95),
                        "ms",
                        100,
                        Stopwatch.percentile(together(byHand), 95),
                        "the query in SQL, 20 at once, p95"),
                new Figure(
                        "(for comparison: the same right after the start)",
                        Stopwatch.percentile(begun, 95),
                        "ms",
                        Double.MAX_VALUE,
                        null,
                        null));
    }

    /// Somebody who comes with what he needs to ask, and puts it away in the end.
    private interface Arrival {
        User arrive() throws Exception;
    }

    private interface User extends AutoCloseable {
        void ask(Random random) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /// @return how long each answer took, in milliseconds
    private static double[] together(Arrival arrival) throws Exception {
        var times = new double[USERS * PAGES];
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<Void>>();
            for (int user = 0; user < USERS; user++) {
                var number = user;
                work.add(() -> {
                    var random = new Random(number);
                    try (var asking = arrival.arrive()) {
                        for (int i = 0; i < PAGES; i++) {
                            var began = System.nanoTime();
                            asking.ask(random);
                            times[number * PAGES + i] = (System.nanoTime() - began) / 1e6;
                            Thread.sleep(100 + random.nextInt(400));
                        }
                    }
                    return null;
                });
            }
            for (var done : users.invokeAll(work)) {
                done.get();
            }
        }
        return times;
    }

    private static void page(HttpClient client, String base, Random random) throws Exception {
        var query = "place=%s&chain=%s&stage=%s&year=%d&minAmount=%d&limit=50"
                .formatted(
                        pick(CITIES, random),
                        java.net.URLEncoder.encode(pick(CHAINS, random), java.nio.charset.StandardCharsets.UTF_8),
                        pick(STAGES, random),
                        2019 + random.nextInt(7),
                        10_000_000L * (1 + random.nextInt(10)));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/projects?" + query)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The page answered %d: %s".formatted(answer.statusCode(), answer.body()));
        }
    }

    private static HttpClient signedIn(String base) throws Exception {
        var cookies = new CookieManager();
        var client = HttpClient.newBuilder().cookieHandler(cookies).build();
        client.send(HttpRequest.newBuilder(URI.create(base + "/api/system")).build(), BodyHandlers.ofString());
        var token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        var logIn = client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/session"))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString(
                                "{\"username\":\"province\",\"password\":\"%s\"}".formatted(DemoAccounts.PASSWORD)))
                        .build(),
                BodyHandlers.ofString());
        if (logIn.statusCode() != 200) {
            throw new IllegalStateException("The log-in answered %d: %s".formatted(logIn.statusCode(), logIn.body()));
        }
        return client;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private record ByHand(Connection connection) implements User {
        @Override
        public void ask(Random random) throws Exception {
            var city = pick(CITIES, random).substring(0, 4);
            try (var query = connection.prepareStatement(
                    """
                    select s.*, count(*) over () from standing s where s.recorded_until = 'infinity' and s.place >= ? and s.place < ?
                      and s.chain = ? and s.step_stage[width_bucket(current_date, s.step_on)] = ?
                      and s.signed_on >= make_date(?, 1, 1) and s.signed_on < make_date(? + 1, 1, 1)
                      and s.cents >= ? and s.valid_from <= current_date and s.valid_until > current_date
                    order by s.cents desc limit 50""")) {
                query.setString(1, city);
                query.setString(2, city + "~");
                query.setString(3, pick(CHAINS, random));
                query.setShort(4, (short) (4 + random.nextInt(6)));
                var year = 2019 + random.nextInt(7);
                query.setInt(5, year);
                query.setInt(6, year);
                query.setLong(7, 1_000_000_000L * (1 + random.nextInt(10)));
                try (var found = query.executeQuery()) {
                    while (found.next()) {
                        found.getString("name");
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
