package org.yuanlian.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import org.yuanlian.Yuanlian;
import org.yuanlian.access.Caller;
import org.yuanlian.access.DemoAccounts;
import org.yuanlian.kernel.Place;

/// The whole server as a browser meets it: real sockets, cookies, headers, and an OIDC issuer.
class WireIT {
    private static ConfigurableApplicationContext server;
    private static Issuer issuer;
    private static String base;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @BeforeAll
    static void aServer(@TempDir Path home) throws Exception {
        issuer = new Issuer();
        server = new SpringApplicationBuilder(Yuanlian.class)
                .run(
                        "--server.port=0",
                        "--yuanlian.home=" + home,
                        "--yuanlian.db.durable=false",
                        "--yuanlian.oidc.issuer=" + issuer.url(),
                        "--yuanlian.oidc.client-id=yuanlian",
                        "--yuanlian.oidc.client-secret=secret");
        base = "http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port");
        var demonstration = server.getBean(DemoAccounts.class);
        Caller.system("test").run(() -> demonstration.create(new Place("510112.P0007"), "91330100799655058B"));
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.close();
    }

    @Test
    void bearsTheHeadersOnEveryAnswer() throws Exception {
        for (var path : List.of("/", "/bundle/probe-3f2a.js", "/bundle/absent.js", "/api/system", "/api/projects", "/x;y=1")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(path))
                    .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'self'");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()", "geolocation=(self)");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void servesThePagesAndKeepsAssetsForEver() throws Exception {
        assertThat(cacheOf("/bundle/probe-3f2a.js")).contains("max-age=31536000").contains("immutable");
        for (var page : List.of("/", "/index.html", "/projects", "/places/510112.P0007")) {
            var answer = page(page);
            assertThat(answer.body()).contains("page of the test");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        }
        assertThat(page("/bundle/absent.js").statusCode()).isEqualTo(404);
        assertThat(page("/api/absent").statusCode()).isEqualTo(401);
        assertThat(get("/projects").statusCode()).isEqualTo(404);
    }

    @Test
    void answersWhatTheFirewallStopsWithAProblem() throws Exception {
        var answer = get("/x;y=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("web.request.invalid").doesNotContain("org.");
    }

    @Test
    void opensASessionWithTheTokenOfTheCookieAndChangesIt() throws Exception {
        get("/api/system");
        var before = cookie("XSRF-TOKEN");
        assertThat(logIn("wrong-token").statusCode()).isEqualTo(403);
        var answer = logIn(before);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        assertThat(get("/api/session").body()).contains("\"oidc\":false");
        assertThat(send(request("/api/session").DELETE()).statusCode()).isEqualTo(403);
        assertThat(send(request("/api/session").header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void givesASecondLogInAnotherSession() throws Exception {
        get("/api/system");
        logIn(cookie("XSRF-TOKEN"));
        var first = cookie("JSESSIONID");
        logIn(cookie("XSRF-TOKEN"));
        assertThat(cookie("JSESSIONID")).isNotEqualTo(first);
    }

    @Test
    void keepsAnUploadAndRefusesOneThatIsTooLarge() throws Exception {
        get("/api/system");
        logIn(cookie("XSRF-TOKEN"));
        assertThat(upload("台账.csv", "项目,金额".getBytes(UTF_8)))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(201))
                .satisfies(answer -> assertThat(answer.body()).contains("\"mediaType\":\"text/csv\""));
        var large = upload("a.txt", new byte[65 << 20]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("web.upload.large");
        assertThat(upload("a.pdf", new byte[] {1}).statusCode()).isEqualTo(415);
    }

    @Test
    void tellsWhereToComeInByOidc() throws Exception {
        assertThat(get("/api/system").body()).contains("\"oidcLoginUrl\":\"/api/session/oidc/issuer\"");
    }

    @Test
    void letsInWhomTheIssuerVouchesFor() throws Exception {
        assertThat(comeInByOidc("chengdu").headers().firstValue("Location")).contains("/");
        assertThat(get("/api/session").body()).contains("\"username\":\"chengdu\"").contains("\"oidc\":true");
    }

    @Test
    void makesNoAccountForAPersonItDoesNotKnow() throws Exception {
        assertThat(comeInByOidc("stranger").headers().firstValue("Location")).contains("/?login=refused");
        assertThat(get("/api/session").statusCode()).isEqualTo(401);
        assertThat(get("/api/projects").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnArrivalThatItDidNotSendOut() throws Exception {
        assertThat(get("/api/session/arrival?code=chengdu&state=invented")
                        .headers()
                        .firstValue("Location"))
                .contains("/?login=refused");
        assertThat(get("/api/session").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> comeInByOidc(String username) throws Exception {
        var sentOut = URI.create(
                get("/api/session/oidc/issuer").headers().firstValue("Location").orElseThrow());
        var parameters = UriComponentsBuilder.fromUri(sentOut).build().getQueryParams();
        issuer.expect(Objects.requireNonNull(parameters.getFirst("nonce")));
        return get("/api/session/arrival?code=" + username + "&state=" + parameters.getFirst("state"));
    }

    private HttpResponse<String> upload(String name, byte[] content) throws Exception {
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content), BodyPublishers.ofString("\r\n--b--\r\n"));
        return send(request("/api/uploads")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(body));
    }

    private HttpResponse<String> logIn(String token) throws Exception {
        var body = "{\"username\":\"province\",\"password\":\"" + DemoAccounts.PASSWORD + "\"}";
        return send(request("/api/session")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body)));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private String cacheOf(String path) throws Exception {
        return get(path).headers().firstValue("Cache-Control").orElse("");
    }

    private HttpResponse<String> page(String path) throws Exception {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
