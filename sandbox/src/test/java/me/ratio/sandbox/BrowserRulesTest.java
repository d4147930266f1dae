package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as browsers send them; written by hand, since Java's clients do not send these headers. */
class BrowserRulesTest extends SandboxTest {
    private String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sandbox.baseUrl().getPort())) {
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:3000", "http://127.0.0.1:5173", "https://app.localhost", "http://[::1]:8080"})
    void letsPagesOnLoopbackCallTheApi(String origin) throws IOException {
        assertThat(send("OPTIONS /v1/users HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin
                        + "\r\nAccess-Control-Request-Method: POST\r\n"
                        + "Access-Control-Request-Headers: authorization,ratio-client-id"))
                .startsWith("http/1.1 204")
                .contains(
                        "access-control-allow-origin: " + origin,
                        "access-control-allow-methods: get, post, patch, delete")
                .contains("access-control-allow-headers: authorization,ratio-client-id");
        assertThat(send("GET /v1/config HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin))
                .startsWith("http/1.1 401")
                .contains("access-control-allow-origin: " + origin)
                .contains("access-control-expose-headers: ratio-authentication-refresh, retry-after, date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "null",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "%"
            })
    void keepsOtherSitesOut(String origin) throws IOException {
        assertThat(send("OPTIONS /v1/users HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin
                        + "\r\nAccess-Control-Request-Method: POST"))
                .doesNotContain("access-control");
    }

    @Test
    void neverOpensTheControls() throws IOException {
        assertThat(send("GET /_sandbox/clock HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:3000"))
                .startsWith("http/1.1 200")
                .doesNotContain("access-control");
    }

    @Test
    void refusesANameThatWasMadeToPointHere() throws IOException {
        assertThat(send("GET /_sandbox/clock HTTP/1.1\r\nHost: evil.example:8700"))
                .startsWith("http/1.1 421");
        for (String host : new String[] {"localhost", "api.localhost:80", "127.0.0.1", "192.0.2.7:1", "[::1]:8700"}) {
            assertThat(send("GET /_sandbox/clock HTTP/1.1\r\nHost: " + host))
                    .as(host)
                    .startsWith("http/1.1 200");
        }
    }
}
