package me.ratio.sandbox.server;

import java.time.Duration;
import java.util.Set;

/**
 * How the server is reached.
 *
 * @param port the port, 0 for any free one
 * @param corsOrigins origins besides those on loopback whose pages may call the API, as {@code https://app.example}
 * @param anyReceiver whether webhooks are delivered to other machines as well, and not on loopback only
 * @param webhookTimeout how long a webhook delivery may take
 * @param allowedHosts names besides those of loopback by which it may be called, as {@code host.docker.internal}
 */
public record ServerOptions(
        int port, Set<String> corsOrigins, Set<String> allowedHosts, boolean anyReceiver, Duration webhookTimeout) {
    /** How long a webhook delivery may take. */
    public static final Duration WEBHOOK_TIMEOUT = Duration.ofSeconds(3);

    /** Returns options with a port only. */
    public static ServerOptions onPort(int port) {
        return new ServerOptions(port, Set.of(), Set.of(), false, WEBHOOK_TIMEOUT);
    }
}
