package me.ratio.sandbox.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How the server is reached, and whom it reaches.
 *
 * @param address the address to listen on
 * @param port the port, 0 for any free one
 * @param tls the server's side of https, null for http
 * @param corsOrigins origins besides those on loopback whose pages may call the API, as {@code https://app.example}
 * @param allowedHosts names besides those of loopback by which it may be called, as {@code host.docker.internal}
 * @param controlToken what callers of the controls have to know, null for nothing
 * @param anyReceiver whether webhooks are delivered to other machines as well, and not on loopback only
 * @param webhookTimeout how long a webhook delivery may take
 */
public record ServerOptions(
        InetAddress address,
        int port,
        @Nullable SSLContext tls,
        Set<String> corsOrigins,
        Set<String> allowedHosts,
        @Nullable String controlToken,
        boolean anyReceiver,
        Duration webhookTimeout) {
    private static final InetAddress LOOPBACK = loopback();

    /** How long a webhook delivery may take. */
    public static final Duration WEBHOOK_TIMEOUT = Duration.ofSeconds(3);

    /** Returns options for loopback with a port only. */
    public static ServerOptions onPort(int port) {
        return new ServerOptions(LOOPBACK, port, null, Set.of(), Set.of(), null, false, WEBHOOK_TIMEOUT);
    }

    /** Returns 127.0.0.1: the JVM's own choice may be the address of IPv6. */
    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Contains no token. */
    @Override
    public String toString() {
        return "ServerOptions[" + address + ":" + port + "]";
    }
}
