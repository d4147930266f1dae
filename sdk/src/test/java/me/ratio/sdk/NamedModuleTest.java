package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A named module can use the client: the packages that Feign and Jackson access by reflection are open. */
class NamedModuleTest {
    private static final List<String> RUNTIME = List.of(
            "ratio-runtime",
            "feign-core",
            "jackson-annotations",
            "jackson-core-",
            "jackson-databind",
            "jackson-datatype",
            "slf4j-api",
            "jspecify",
            "httpclient5",
            "httpcore5");

    private static final String MODULE = "module app { requires me.ratio.sdk; requires jdk.httpserver; }";
    private static final String MAIN = """
            package app;

            import com.sun.net.httpserver.HttpServer;
            import java.net.InetSocketAddress;
            import java.net.URI;
            import me.ratio.sdk.RatioClient;
            import me.ratio.sdk.model.GetCryptoPricesQuery;

            public class Main {
                public static void main(String[] arguments) throws Exception {
                    try {
                        call();
                    } catch (Throwable e) {
                        e.printStackTrace();
                    }
                    System.exit(0); // the server would keep the process
                }

                private static void call() throws Exception {
                    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
                    server.createContext("/", exchange -> {
                        byte[] body = "{\\"prices\\":[{\\"price\\":\\"1.10\\",\\"new\\":true}],\\"networkFees\\":[]}".getBytes();
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
                    server.start();
                    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
                    try (RatioClient client =
                            RatioClient.builder().baseUrl(url).clientId("id").clientSecret("secret").build()) {
                        client.crypto().getCryptoPrices(GetCryptoPricesQuery.builder().build());
                        System.out.println(client.crypto().getCryptoPrices().prices().get(0).price()
                                + " from " + RatioClient.class.getModule());
                    }
                }
            }
            """;

    @Test
    void callsFromANamedModule(@TempDir Path directory) throws Exception {
        String modulePath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith("classes") && !entry.endsWith("test-classes")
                        || RUNTIME.stream()
                                .anyMatch(Path.of(entry).getFileName().toString()::startsWith))
                .filter(entry -> !entry.contains("dataformat"))
                .collect(Collectors.joining(File.pathSeparator));
        Path module = Files.writeString(directory.resolve("module-info.java"), MODULE);
        Path main = Files.writeString(
                Files.createDirectories(directory.resolve("app")).resolve("Main.java"), MAIN);
        Path classes = directory.resolve("classes");
        int compiled = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-p", modulePath, "-d", classes + "", module + "", main + "");
        assertThat(compiled).isZero();

        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        classes + File.pathSeparator + modulePath,
                        "-m",
                        "app/app.Main")
                .redirectErrorStream(true)
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(printed).contains("1.10 from module me.ratio.sdk");
    }
}
