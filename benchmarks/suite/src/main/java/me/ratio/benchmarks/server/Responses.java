package me.ratio.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import me.ratio.benchmarks.api.Bodies;
import me.ratio.benchmarks.api.SessionTokens;
import me.ratio.benchmarks.api.Users;

/** Holds the complete responses, as bytes, by method and path. */
final class Responses {
    private static final int TOKENS = 1024;
    private static final String REFRESH_HEADER = "ratio-authentication-refresh: ";

    private final Map<String, byte[]> prepared = Map.of(
            "GET " + wallets(Users.KNOWN),
            response("200 OK", "", Bodies.wallets()),
            "GET " + wallets(Users.UNKNOWN),
            response("404 Not Found", "", Bodies.error()),
            "POST " + wallets(Users.KNOWN),
            response("201 Created", "", Bodies.wallet()),
            "GET /v1/users/" + Users.KNOWN + "/activity",
            response("200 OK", "", Bodies.activity()),
            "POST /v1/auth/otp/sms:authenticate",
            response("200 OK", "", Bodies.signedIn()));

    private final byte[] unknown = response("500 Internal Server Error", "", new byte[0]);
    private final String rotating = "GET " + wallets(Users.ROTATING);
    private final byte[][] rotations = new byte[TOKENS][];
    private final AtomicInteger served = new AtomicInteger();

    Responses() {
        for (int i = 0; i < TOKENS; i++) {
            String token = REFRESH_HEADER + SessionTokens.token(i + 1) + "\r\n";
            rotations[i] = response("200 OK", token, Bodies.wallets());
        }
    }

    /** Returns the response to a request, with head and body. */
    byte[] to(String request) {
        if (request.equals(rotating)) {
            return rotations[served.getAndIncrement() & (TOKENS - 1)];
        }
        return prepared.getOrDefault(request, unknown);
    }

    private static String wallets(String userId) {
        return "/v1/users/" + userId + "/wallets";
    }

    private static byte[] response(String status, String headers, byte[] body) {
        String head = "HTTP/1.1 " + status + "\r\n"
                + "Date: Fri, 02 Jan 2026 03:04:05 GMT\r\n"
                + "Content-Type: application/json\r\n"
                + headers
                + "Content-Length: " + body.length + "\r\n\r\n";
        byte[] headBytes = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] response = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, response, 0, headBytes.length);
        System.arraycopy(body, 0, response, headBytes.length, body.length);
        return response;
    }
}
