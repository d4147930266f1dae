package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.testing.RawRequest;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.HostileCalls;
import me.ratio.sdk.testing.HostileResponses;
import org.junit.jupiter.api.Test;

/** A client with 64 MB, 24 threads and a hostile server, in a process of its own. {@code -Dcalls=10000} for a campaign. */
class SmallHeapTest {
    private static final Map<String, Operation> OPERATIONS =
            Operations.all().stream().collect(Collectors.toMap(Operation::id, Function.identity()));

    @Test
    void everyCallEndsInTheTreeAndTheClientStillWorks() throws Exception {
        long seed = Long.getLong("seed", new Random().nextLong());
        int calls = Integer.getInteger("calls", 600);
        System.out.println(calls + " hostile responses with seed " + seed);
        try (RawServer server = new RawServer(request -> respond(request, seed))) {
            String printed = run(server.baseUrl().toString(), Integer.toString(calls), "24");
            System.out.print(printed);
            assertThat(printed.lines().filter(line -> line.startsWith("{")))
                    .as("seed " + seed + "\n" + printed)
                    .singleElement()
                    .satisfies(ends -> assertThat(ends).matches("\\{(, |result=\\d+|ClientException=\\d+)+}"));
        }
    }

    private static RawResponse respond(RawRequest request, long seed) {
        String[] name = request.headers().get(HostileCalls.CASE).split(" ");
        if (name.length == 2) {
            return HostileResponses.of(OPERATIONS.get(name[1]), seed + Integer.parseInt(name[0]));
        }
        return RawResponse.complete(200, "", ClientFixture.responseTo(OPERATIONS.get(name[0])));
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileCalls.class.getName(),
                        arguments[0],
                        arguments[1],
                        arguments[2])
                .redirectErrorStream(true)
                .start();
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
