package me.ratio.generator.others;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import me.ratio.generator.maven.ChildMaven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds and runs the README's example, unchanged. */
class ReadmeTest {
    private static final Path MODULE = Path.of(ChildMaven.given("basedir"));
    private static final Pattern VERSION = Pattern.compile("<version>(.+?)</version>");

    private final List<String> requests = new CopyOnWriteArrayList<>();

    @Test
    void pomGeneratesAClientThatReachesAServer(@TempDir Path folder) throws Exception {
        Readme readme = new Readme(MODULE);
        Files.writeString(folder.resolve("pom.xml"), readme.block("xml"));
        Files.copy(MODULE.resolve("src/test/resources/others/openapi.yaml"), folder.resolve("openapi.yaml"));
        Path sources = Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(sources.resolve("FirstCall.java"), readme.block("java"));

        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::respond);
        server.start();
        try {
            String printed = ChildMaven.run(
                    folder,
                    "compile",
                    "org.codehaus.mojo:exec-maven-plugin:" + ChildMaven.given("ratio.exec-plugin") + ":java",
                    "-Dexec.mainClass=FirstCall",
                    "-Dexec.args=http://localhost:" + server.getAddress().getPort());
            assertThat(requests)
                    .containsExactly("POST /books/a%2F42/loans?renewable=true"
                            + " application/json {\"reader\":\"Ada\",\"until\":\"2026-12-24\"}");
            assertThat(printed).contains("Loan{until=2026-12-24, status=open}");
        } finally {
            server.stop(0);
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(String.join(
                    " ",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    body.replaceAll("\\s", "")));
            byte[] response = "{\"until\":\"2026-12-24\",\"status\":\"open\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, response.length);
            exchange.getResponseBody().write(response);
        }
    }

    @Test
    void fitsOnAPage() throws IOException {
        Readme readme = new Readme(MODULE);
        assertThat(readme.block("xml").lines()).hasSizeLessThanOrEqualTo(40);
        assertThat(readme.block("java").lines()).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void versionsMatchThisBuild() throws IOException {
        String root = Files.readString(MODULE.resolveSibling("pom.xml"));
        List<String> others = versions(new Readme(MODULE).block("xml"));
        assertThat(others)
                .hasSize(7)
                .filteredOn(version -> !version.equals("1.0.0"))
                .allSatisfy(version -> assertThat(root).contains(">" + version + "<"));
    }

    private static List<String> versions(String pom) {
        return VERSION.matcher(pom).results().map(result -> result.group(1)).toList();
    }
}
