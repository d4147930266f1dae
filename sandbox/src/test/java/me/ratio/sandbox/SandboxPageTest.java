package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxPageTest extends SandboxTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"(page/[^\"]+)\"|from '\\./([^']+)'");

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Returns the paths of the page and of all files that it loads, found as a browser does. */
    private Set<String> files() throws IOException, InterruptedException {
        Set<String> found = new LinkedHashSet<>(Set.of("/_sandbox/"));
        for (boolean complete = false; !complete; ) {
            Set<String> referenced = new LinkedHashSet<>();
            for (String path : found) {
                REFERENCE
                        .matcher(send("GET", path).body())
                        .results()
                        .forEach(match -> referenced.add(
                                match.group(1) == null
                                        ? "/_sandbox/page/" + match.group(2)
                                        : "/_sandbox/" + match.group(1)));
            }
            complete = !found.addAll(referenced);
        }
        return found;
    }

    @Test
    void servesThePageAndItsFilesWithAStrictPolicy() throws IOException, InterruptedException {
        Map<String, String> mediaTypes = Map.of(
                "/", "text/html; charset=utf-8",
                "css", "text/css; charset=utf-8",
                "svg", "image/svg+xml",
                "js", "text/javascript; charset=utf-8");
        Set<String> files = files();
        assertThat(files).hasSizeGreaterThan(10);
        for (String path : files) {
            HttpResponse<String> file = send("GET", path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type"))
                    .as(path)
                    .hasValue(mediaTypes.get(path.replaceFirst(".*(\\.|(?=/$))", "")));
            assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(file.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none';")
                    .contains("script-src 'self';", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe", "*", "data:", "http");
            assertThat(send("HEAD", path).body()).as(path).isEmpty();
        }
    }

    @Test
    void loadsNothingFromElsewhere() throws IOException, InterruptedException {
        for (String path : files()) {
            assertThat(send("GET", path).body().replace("http://www.w3.org/2000/svg", ""))
                    .as(path)
                    .doesNotContain("http://", "https://", "\"//", "url(");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_sandbox/page/",
                "/_sandbox/page/none.js",
                "/_sandbox/page/index.html",
                "/_sandbox/page/../SandboxPage.class",
                "/_sandbox/page/%2e%2e/auth/development-only-signing-key.pem",
                "/_sandbox/page//page.css"
            })
    void servesNothingElse(String path) throws IOException, InterruptedException {
        assertThat(send("GET", path).statusCode()).isEqualTo(404);
    }

    @Test
    void canOnlyBeRead() throws IOException, InterruptedException {
        for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS"}) {
            assertThat(send(method, "/_sandbox/").statusCode()).as(method).isBetween(404, 405);
            assertThat(send(method, "/_sandbox/page/main.js").statusCode())
                    .as(method)
                    .isBetween(404, 405);
        }
    }

    @Test
    void isFoundWithoutTheSlash() throws IOException, InterruptedException {
        HttpResponse<String> moved = send("GET", "/_sandbox");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location")).hasValue("/_sandbox/");
    }
}
