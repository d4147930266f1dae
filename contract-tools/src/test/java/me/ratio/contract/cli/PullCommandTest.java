package me.ratio.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import me.ratio.contract.overlay.OverlayWorkspace;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullCommandTest {
    private static final String OURS = """
            openapi: 3.0.0
            info:
              title: Library
              description: Our description.
              version: 1.0.0
              x-published-at: %s
            paths:
              /books:
                get:
                  summary: Our list.
                  responses:
                    "200":
                      description: Our books.
            """;

    private static final String THEIRS = """
            {"paths": {"/books": {"get": {"responses": {"200": {"description": "Their books."}},
              "summary": "Their list.", "deprecated": true}}},
             "info": {"version": "1.1.0", "title": "Library", "description": "Their description.", "x-published-at": "%s"},
             "openapi": "3.0.0"}
            """;

    @TempDir
    Path directory;

    private OverlayWorkspace workspace;
    private HttpServer server;
    private String address;

    @BeforeEach
    void serve() throws IOException {
        workspace = new OverlayWorkspace(directory);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void mergesTheirStructureWithOurDescriptions() {
        respond("/api-docs", 200, THEIRS.formatted(address + "/api-docs"));
        String before = OURS.formatted(address + "/api-docs");
        Path ours = workspace.file("api-docs.yaml", before);

        CommandRun shown = CommandRun.of("pull", "--into", ours);
        assertThat(shown.err()).isEmpty();
        assertThat(shown.exit()).isEqualTo(1);
        assertThat(shown.out()).contains("verdict: ", "nothing was written; use --accept");
        assertThat(ours).hasContent(before);

        CommandRun accepted = CommandRun.of("pull", "--into", ours, "--accept", "--date", "2030-01-31");
        assertThat(accepted.exit()).as(accepted.err()).isZero();
        assertThat(directory.resolve("revisions/2030-01-31.api-docs.yaml")).hasContent(before);
        assertThat(accepted.out()).contains("api-docs.yaml was written");
        assertThat(ours).hasContent(before.replace("version: 1.0.0", "version: 1.1.0") + "      deprecated: true\n");

        assertThat(CommandRun.of("pull", "--into", ours).out()).contains("is up to date");
    }

    @Test
    void noticesPublishedWordsThatChange() {
        Path ours = workspace.file("api-docs.yaml", OURS.formatted("x"));
        Path published = workspace.file("published.json", THEIRS.formatted("x"));
        assertThat(CommandRun.of("pull", published, "--into", ours).out()).contains("published-words.lock is missing");
        CommandRun.of("pull", published, "--into", ours, "--accept");
        Path lock = directory.resolve("published-words.lock");
        assertThat(lock).content().doesNotContain("Their");
        Path reworded = workspace.file("reworded.json", THEIRS.formatted("x").replace("Their books.", "In cents."));

        CommandRun shown = CommandRun.of("pull", reworded, "--into", ours);
        assertThat(shown.out())
                .contains("changed /paths/~1books/get/responses/200/description")
                .doesNotContain("cents");
        assertThat(shown.exit()).isEqualTo(1);

        CommandRun accepted = CommandRun.of("pull", reworded, "--into", ours, "--accept");
        assertThat(accepted.out()).endsWith("published-words.lock was written\n");
        assertThat(directory.resolve("revisions"))
                .isDirectoryContaining(file -> true)
                .isDirectoryNotContaining("glob:**.new");
        assertThat(CommandRun.of("pull", reworded, "--into", ours).exit()).isZero();
    }

    @Test
    void writesNothingWhenTheRevisionHasNoPlace() {
        String before = OURS.formatted("x");
        Path ours = workspace.file("api-docs.yaml", before);
        Path published = workspace.file("published.json", THEIRS.formatted("x"));
        workspace.file("revisions/2030-01-31.api-docs.yaml", "earlier");

        for (String date : new String[] {"2030-01-31", "2029-12-31"}) {
            CommandRun run = CommandRun.of("pull", published, "--into", ours, "--accept", "--date", date);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .contains(date + ".api-docs.yaml: ", "with --date")
                    .hasLineCount(1);
        }
        workspace.file("published-words.lock.new/occupied", "");
        CommandRun run = CommandRun.of("pull", published, "--into", ours, "--accept", "--date", "2030-02-01");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("nothing was written").hasLineCount(1);

        assertThat(ours).hasContent(before);
        assertThat(directory.resolve("revisions"))
                .isDirectoryNotContaining("glob:**2030-02-01*")
                .isDirectoryContaining("glob:**2030-01-31*");
    }

    @Test
    void findsTheUrlInTheOverlay() {
        respond("/api-docs", 200, OverlayWorkspace.DOCUMENT);
        Path ours = workspace.file("library.yaml", OverlayWorkspace.DOCUMENT);
        workspace.overlay("- { target: $.info, update: { x-published-at: '" + address + "/api-docs' } }");

        CommandRun run = CommandRun.of("pull", "--into", ours, "--format", "json");

        ObjectNode report = DocumentReader.read(workspace.file("report.json", run.out()));
        assertThat(report.path("verdict")).hasToString("\"none\"");
        assertThat(report.path("wordChanges")).isEmpty();
        assertThat(report.path("undocumented")).contains(TextNode.valueOf("/paths/~1books/post"));
        assertThat(report.path("written").asBoolean(true)).isFalse();
    }

    @Test
    void reportsAMissingUrl() {
        Path ours = workspace.file("library.yaml", OverlayWorkspace.DOCUMENT);

        assertThat(CommandRun.of("pull", "--into", ours).err())
                .hasLineCount(1)
                .contains("library.yaml: has no URL in info.x-published-at");
    }

    @Test
    void followsRedirectsOnTheSameHostOnly() {
        respond("/api-docs", 200, THEIRS.formatted("x"));
        redirect("/old", "/api-docs");
        redirect("/elsewhere", address.replace("127.0.0.1", "localhost") + "/api-docs");
        redirect("/other-port", "http://127.0.0.1:1/api-docs");
        redirect("/circle", "/circle");

        assertThat(pull("/old").exit()).isEqualTo(1);
        assertRefused("/elsewhere", "redirects to http://localhost:", "another host");
        assertRefused("/other-port", "another host");
        assertRefused("/circle", "redirects more than 5 times");
    }

    @Test
    void rejectsOtherResponses() {
        respond("/missing", 404, "{}");
        respond("/html", 200, "<html><body>Not found</body></html>");
        respond("/other", 200, "{\"swagger\": \"2.0\"}");
        respond("/broken", 200, "{\"openapi\": \"3.0.0\",");
        respond("/large", 200, "x".repeat(DocumentReader.MAX_BYTES + 1));

        assertRefused("/missing", "status 404");
        assertRefused("/html", "expected an object");
        assertRefused("/other", "not an OpenAPI 3 document");
        assertRefused("/broken", "not well-formed");
        assertRefused("/large", "larger than the limit of 10485760 bytes");
    }

    @Test
    void reportsUnreachableHosts() {
        server.stop(0);

        assertRefused("/api-docs", "cannot be reached; if you are offline");
        for (String nowhere : new String[] {"http://nowhere.invalid/a", "https://[", "ftp://a/b", "http:///a"}) {
            CommandRun run =
                    CommandRun.of("pull", nowhere, "--into", workspace.file("a.yaml", OverlayWorkspace.DOCUMENT));
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).startsWith(nowhere + ": ").hasLineCount(1);
        }
    }

    private CommandRun pull(String path) {
        return CommandRun.of("pull", address + path, "--into", workspace.file("ours.yaml", OURS.formatted("x")));
    }

    private void assertRefused(String path, String... reasons) {
        Path ours = workspace.file("ours.yaml", OURS.formatted("x"));

        CommandRun run = CommandRun.of("pull", address + path, "--into", ours, "--accept");

        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).startsWith(address).hasLineCount(1).contains(reasons);
        assertThat(run.out()).isEmpty();
        assertThat(ours).hasContent(OURS.formatted("x"));
    }

    private void respond(String path, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            } catch (IOException e) {
                // The client hangs up on what is too large.
                exchange.close();
            }
        });
    }

    private void redirect(String path, String target) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }
}
