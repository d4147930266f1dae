package me.ratio.sdk.testing;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawResponse.Then;

/** Responses of a server that wants to do harm: heads, sizes and bodies that no honest server sends. */
public final class HostileResponses {
    private static final int LIMIT = 1 << 20;
    private static final int[] STATUSES = {200, 200, 200, 201, 204, 302, 400, 401, 404, 429, 500, 503, 999};

    private HostileResponses() {}

    private static final List<Function<String, String>> BODIES = List.of(
            good -> good,
            good -> good,
            good -> good.replaceFirst("\\{", "{\"unknown\":[{\"a\":1.10}],"),
            good -> good.substring(0, good.length() / 2),
            good -> good + good,
            good -> "",
            good -> "null",
            good -> "<html>" + "x".repeat(10_000),
            good -> "[".repeat(100_000),
            good -> "{\"a\":".repeat(100_000),
            good -> good.replaceAll("\"[a-z]+\":\"", "$0" + "y".repeat(5_000)),
            good -> good.replaceAll(":[^,}]+", ":null"));

    private static final List<Function<String, String>> LARGE = List.of(
            good -> "9".repeat(LIMIT / 2),
            good -> inUnknownProperty(good, '"' + "x".repeat(LIMIT - 2_000) + '"'),
            good -> "{\"" + "k".repeat(LIMIT - 2_000) + "\":1}",
            good -> "x".repeat(LIMIT + 1),
            good -> "{}" + " ".repeat(LIMIT - 10));

    /** Decoded, each takes 10 to 30 times its size, so not many of them fit into a small memory at once. */
    private static final List<Function<String, String>> LARGE_TREES = List.of(
            good -> inUnknownProperty(good, filled("[],", LIMIT - 2_000)),
            good -> inUnknownProperty(good, filled("{\"k\":{}},", LIMIT - 2_000)),
            good -> inUnknownProperty(good, filled("[[1e9]],", LIMIT - 2_000)));

    private static final List<Function<Random, String>> HEADERS = List.of(
            random -> "",
            random -> "ratio-authentication-refresh: Bearer " + "t".repeat(8_000) + "\r\n",
            random -> "ratio-authentication-refresh: \u0000\u00ff\r\n",
            random -> "Content-Encoding: gzip\r\n",
            random -> "Retry-After: " + random.nextLong() + "\r\n",
            random -> "Content-Type: " + "x".repeat(20_000) + "\r\n",
            random -> "x: y\r\n".repeat(1 + random.nextInt(200)),
            random -> "Location: http://127.0.0.1:1/\r\nSet-Cookie: " + "c".repeat(4_000) + "\r\n",
            random -> "no colon\r\n",
            random -> ": no name\r\n",
            random -> "Keep-Alive: timeout=" + random.nextLong() + "\r\nDate: " + random.nextInt() + "\r\n");

    private static String filled(String element, int length) {
        return "[" + element.repeat(length / element.length()) + "0]";
    }

    private static String inUnknownProperty(String good, String value) {
        return good.replaceFirst("\\{", "{\"unknown\":" + value + (good.equals("{}") ? "" : ","));
    }

    /** Returns a response to an operation; the same for the same seed. */
    public static RawResponse of(Operation operation, long seed) {
        Random random = new Random(seed);
        String example = ClientFixture.responseTo(operation);
        List<Function<String, String>> bodies =
                switch (random.nextInt(100)) {
                    case 0 -> LARGE_TREES;
                    case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> LARGE;
                    default -> BODIES;
                };
        String body = bodies.get(random.nextInt(bodies.size())).apply(example.isEmpty() ? "{}" : example);
        String head = "HTTP/1.1 " + STATUSES[random.nextInt(STATUSES.length)] + " Text\r\n"
                + HEADERS.get(random.nextInt(HEADERS.size())).apply(random);
        Then then = Then.values()[random.nextInt(Then.values().length)];
        return switch (random.nextInt(20)) {
            case 0 -> RawResponse.closing("garbage " + body);
            case 1 -> new RawResponse(head, then == Then.OPEN ? Then.CLOSE : then);
            case 2 -> new RawResponse(head + "Content-Length: 10\r\n\r\n" + body, Then.CLOSE);
            case 3 -> new RawResponse(head + "Content-Length: 99999999999\r\n\r\n" + body, Then.CLOSE);
            case 4 -> RawResponse.closing(head + "\r\n" + body);
            case 5 -> RawResponse.closing(head + "Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n" + body);
            case 6 -> RawResponse.closing("HTTP/1.1 100 Continue\r\n\r\n".repeat(50) + head + "\r\n");
            default -> new RawResponse(head + "Content-Length: " + body.length() + "\r\n\r\n" + body, then);
        };
    }
}
