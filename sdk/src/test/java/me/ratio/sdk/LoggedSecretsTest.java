package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.testing.TestCertificates;
import me.ratio.runtime.testing.TestCertificates.ServerCertificate;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.internal.session.SingleSessionStore;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.testing.CapturedLog;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.SecretCanaries;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;

/** Sends canaries over real connections, in paths as well, while everything is logged by all libraries. */
class LoggedSecretsTest {
    private static final String REFRESH =
            HeaderNames.AUTHENTICATION_REFRESH + ": Bearer " + SecretCanaries.TEXT + ".new.x\r\n";

    private static final List<RawResponse> OTHER_RESPONSES = List.of(
            RawResponse.complete(400, REFRESH, "{\"message\":\"" + SecretCanaries.TEXT + "\"}"),
            RawResponse.complete(200, REFRESH + "Set-Cookie: a=" + SecretCanaries.TEXT + "\r\n", SecretCanaries.TEXT),
            RawResponse.complete(200, "Set-Cookie: " + SecretCanaries.TEXT + "; Max-Age=x\r\n", "{}"),
            RawResponse.complete(302, "Location: /" + SecretCanaries.TEXT + "\r\n", ""),
            RawResponse.complete(401, "WWW-Authenticate: Basic realm=\"" + SecretCanaries.TEXT + "\"\r\n", ""),
            RawResponse.closing("HTTP/1.1 200 OK\r\n" + SecretCanaries.TEXT + "\r\n\r\n"),
            RawResponse.closing(SecretCanaries.TEXT + "\r\n\r\n"),
            RawResponse.closing("HTTP/1.1 200 OK\r\nContent-Length: " + SecretCanaries.TEXT + "\r\n\r\n"),
            RawResponse.closing("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + SecretCanaries.TEXT + "\r\n"),
            RawResponse.closing("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=" + SecretCanaries.TEXT + "\r\n\r\n"));

    @Test
    void noLogLevelShowsSecrets() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            for (Operation operation : Operations.all()) {
                Object good = SecretCanaries.response(operation);
                List<RawResponse> responses = new ArrayList<>(OTHER_RESPONSES);
                responses.add(RawResponse.complete(200, REFRESH, good == null ? "" : good.toString()));
                play(operation, responses);
            }
            assertThat(log.lines())
                    .as("what is logged is captured")
                    .anyMatch(line -> line.startsWith("org.apache.hc."))
                    .anyMatch(line -> line.startsWith("me.ratio.sdk"))
                    .hasSizeGreaterThan(5_000);
            assertThat(log.lines().stream().filter(SecretCanaries::appearIn)).isEmpty();
        }
    }

    @Test
    void capturesWhatAnotherClientLogs() throws IOException {
        try (CapturedLog log = new CapturedLog();
                RawServer server = new RawServer(request -> RawResponse.complete(200, "", "{}"));
                CloseableHttpClient client = HttpClients.createDefault()) {
            HttpGet request = new HttpGet(server.baseUrl());
            request.setHeader("Authorization", SecretCanaries.TEXT);
            client.execute(request, response -> response.getCode());
            assertThat(log.lines()).anyMatch(SecretCanaries::appearIn);
        }
    }

    private static void play(Operation operation, List<RawResponse> responses) throws IOException {
        SingleSessionStore store = new SingleSessionStore();
        store.compareAndSet("", 0, ClientFixture.stored(SecretCanaries.TEXT + ".jwt.x"), ClientFixture.TIMEOUT);
        DeviceFingerprint device =
                DeviceFingerprint.builder().ip(SecretCanaries.TEXT).build();
        try (RawServer server = new RawServer(
                        TestCertificates.server(ServerCertificate.VALID, false),
                        "https",
                        request -> responses.get(request.number() - 1));
                RatioClient client = RatioClient.builder()
                        .clientId(SecretCanaries.TEXT)
                        .clientSecret(SecretCanaries.TEXT)
                        .baseUrl(server.baseUrl())
                        .sslContext(TestCertificates.client())
                        .sessionStore(store)
                        .maxRetries(0)
                        .timeout(ClientFixture.TIMEOUT)
                        .build()) {
            UserSession session = client.session("key", device);
            List<Object> arguments = SecretCanaries.arguments(operation);
            for (int i = 1; i <= responses.size(); i++) {
                try {
                    OperationInvoker.call(operation, session::api, arguments);
                } catch (ClientException expected) {
                    assertThat(server.requests()).as(operation.id()).hasSize(i);
                }
            }
        }
    }
}
