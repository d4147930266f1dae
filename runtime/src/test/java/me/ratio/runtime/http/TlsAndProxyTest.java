package me.ratio.runtime.http;

import static me.ratio.runtime.http.Sending.AMPLE;
import static me.ratio.runtime.http.Sending.SECRET;
import static me.ratio.runtime.http.Sending.get;
import static me.ratio.runtime.http.Sending.post;
import static me.ratio.runtime.http.Sending.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import me.ratio.runtime.testing.ForwardProxy;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.testing.TestCertificates;
import me.ratio.runtime.testing.TestCertificates.ServerCertificate;
import me.ratio.runtime.transport.ProxyResponseException;
import org.junit.jupiter.api.Test;

class TlsAndProxyTest {
    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString("user:pass-word".getBytes(StandardCharsets.UTF_8));

    private static RawServer tlsServer(boolean demandsClientCertificate) throws IOException {
        return new RawServer(
                TestCertificates.server(ServerCertificate.VALID, demandsClientCertificate),
                "https",
                request -> RawResponse.complete(200, "", "ok"));
    }

    private static Authenticator authenticator(String password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                assertThat(getRequestorType()).isEqualTo(RequestorType.PROXY);
                return new PasswordAuthentication("user", password.toCharArray());
            }
        };
    }

    @Test
    void keepsATlsConnection() throws IOException {
        try (RawServer server = tlsServer(false);
                HttpTransport transport = transport().build()) {
            transport.send(get(server.baseUrl()), AMPLE);
            transport.send(post(server.baseUrl()), AMPLE);

            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void sendsAClientCertificateIfTheServerDemandsOne() throws IOException {
        try (RawServer server = tlsServer(true)) {
            try (HttpTransport transport = transport()
                    .sslContext(TestCertificates.clientWithCertificate())
                    .build()) {
                assertThat(transport.send(post(server.baseUrl()), AMPLE).status())
                        .isEqualTo(200);
            }
            try (HttpTransport transport = transport().build()) {
                assertThatThrownBy(() -> transport.send(post(server.baseUrl()), AMPLE))
                        .isInstanceOf(IOException.class);
            }
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void tunnelsThroughAProxyThatSeesNothing() throws IOException {
        try (RawServer server = tlsServer(false);
                ForwardProxy proxy = ForwardProxy.open();
                HttpTransport transport = transport().proxy(proxy.address()).build()) {
            transport.send(post(server.baseUrl()), AMPLE);
            transport.send(post(server.baseUrl()), AMPLE);

            assertThat(server.requests()).hasSize(2);
            assertThat(proxy.requests()).singleElement().satisfies(connect -> {
                assertThat(connect.line())
                        .isEqualTo("CONNECT localhost:" + server.baseUrl().getPort() + " HTTP/1.1");
                assertThat(connect.headers().toString()).doesNotContain(SECRET);
            });
        }
    }

    @Test
    void tunnelsPlainHttpAsWell() throws IOException {
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "", "ok"));
                ForwardProxy proxy = ForwardProxy.open();
                HttpTransport transport = transport().proxy(proxy.address()).build()) {
            transport.send(post(server.baseUrl()), AMPLE);

            assertThat(server.requests()).hasSize(1);
            assertThat(proxy.requests()).singleElement().satisfies(connect -> assertThat(connect.line())
                    .startsWith("CONNECT "));
        }
    }

    @Test
    void givesAProxyItsCredentialsAndNobodyElse() throws IOException {
        try (RawServer server = tlsServer(false);
                ForwardProxy proxy = ForwardProxy.demanding(CREDENTIALS);
                HttpTransport transport = transport()
                        .proxy(proxy.address())
                        .proxyAuthenticator(authenticator("pass-word"))
                        .build()) {
            assertThat(transport.send(post(server.baseUrl()), AMPLE).status()).isEqualTo(200);

            assertThat(server.requests()).singleElement().satisfies(request -> assertThat(request.headers())
                    .doesNotContainKeys("Proxy-Authorization", "Authorization"));
        }
    }

    @Test
    void reportsAProxyThatRefusesTheCredentials() throws IOException {
        try (RawServer server = tlsServer(false);
                ForwardProxy proxy = ForwardProxy.demanding(CREDENTIALS);
                HttpTransport transport = transport()
                        .proxy(proxy.address())
                        .proxyAuthenticator(authenticator("wrong-word"))
                        .build()) {
            assertThatThrownBy(() -> transport.send(post(server.baseUrl()), AMPLE))
                    .isInstanceOfSatisfying(ProxyResponseException.class, refused -> assertThat(refused.status())
                            .isEqualTo(407))
                    .hasMessageNotContaining("wrong-word");
            assertThat(server.connections()).isZero();
        }
    }
}
