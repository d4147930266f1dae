package me.ratio.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.net.ssl.SSLContext;
import me.ratio.sandbox.server.ServerOptions;
import me.ratio.sandbox.server.TlsCertificate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the program about the network. */
final class NetworkOptions {
    private static final int TOKEN_BYTES = 16;
    private static final String KEYSTORE_PASSWORD = "RATIO_TLS_KEYSTORE_PASSWORD";

    @Option(names = "--port", defaultValue = "8700", description = "port, 0 for any free one; default ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description =
                    "address to listen on; beyond loopback, as 0.0.0.0, the controls demand a token that is printed;"
                            + " default ${DEFAULT-VALUE}")
    private String host = "127.0.0.1";

    @Option(
            names = "--cors-origin",
            description = "origin whose pages may call the API, as https://app.example; those on loopback always may")
    private Set<String> corsOrigins = Set.of();

    @Option(names = "--allowed-host", description = "name by which it may be called, as host.docker.internal")
    private Set<String> allowedHosts = Set.of();

    @Option(
            names = "--webhooks-to",
            defaultValue = "loopback",
            description = "receivers of webhooks: loopback, or any machine; default ${DEFAULT-VALUE}")
    private Receivers webhooksTo = Receivers.loopback;

    @Option(
            names = "--tls",
            description = "https with a certificate that is made for it, and kept beside the state file")
    private boolean tls;

    @Option(
            names = "--tls-keystore",
            description = "https with the key of a key store, whose password is in the environment variable "
                    + KEYSTORE_PASSWORD)
    private @Nullable Path keystore;

    /** The values of an option, in its spelling. */
    private enum Receivers {
        loopback,
        any
    }

    /**
     * Returns the options of the server.
     *
     * @param folder where a certificate is kept
     * @throws IOException when a host is unknown, or there is no certificate; the message is for the user
     */
    ServerOptions serverOptions(Path folder) throws IOException {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("'" + host + "' is not an address of this machine: use 127.0.0.1 or 0.0.0.0", e);
        }
        String token = address.isLoopbackAddress() ? null : token();
        return new ServerOptions(
                address,
                port,
                sslContext(folder, address),
                corsOrigins,
                allowedHosts,
                token,
                webhooksTo == Receivers.any,
                ServerOptions.WEBHOOK_TIMEOUT);
    }

    /** Returns the certificate that clients have to trust, null if it was not made here. */
    @Nullable
    Path certificate(Path folder) {
        return tls && keystore == null ? TlsCertificate.pem(folder) : null;
    }

    private @Nullable SSLContext sslContext(Path folder, InetAddress address) throws IOException {
        if (keystore != null) {
            String password = System.getenv(KEYSTORE_PASSWORD);
            if (password == null) {
                throw new IOException("set " + KEYSTORE_PASSWORD + " to the password of " + keystore);
            }
            return TlsCertificate.of(keystore, password);
        }
        Set<String> names = address.isAnyLocalAddress() || address.isLoopbackAddress()
                ? allowedHosts
                : Set.of(address.getHostAddress());
        return tls ? TlsCertificate.in(folder, names) : null;
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
