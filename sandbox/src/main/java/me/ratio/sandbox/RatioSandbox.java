package me.ratio.sandbox;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import me.ratio.sandbox.server.SandboxServer;
import me.ratio.sandbox.state.BankAccount;
import me.ratio.sandbox.state.PlaidLinks;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.webhook.WebhookDelivery;
import me.ratio.sdk.RatioClient;
import org.jspecify.annotations.Nullable;

/**
 * The Ratio API as a server on this machine, for example for a test:
 *
 * <pre>{@code
 * try (RatioSandbox sandbox = RatioSandbox.start();
 *         RatioClient client = RatioClient.builder()
 *                 .baseUrl(sandbox.baseUrl())
 *                 .clientId(sandbox.clientId())
 *                 .clientSecret(sandbox.clientSecret())
 *                 .build()) {
 *     VerifiedUser user = sandbox.verifiedUser(client);
 *     user.session().bank().initiateAch(user.userId(), user.bankId(), purchase);
 *     sandbox.clock().advance(Duration.ofMinutes(2)); // the purchase is delivered
 *
 * }
 * }</pre>
 *
 * <p>It keeps state, verifies both factors and real wallet signatures, issues session tokens that last five minutes,
 * and signs and delivers webhooks. Amounts and id numbers select outcomes; the README lists them. Nothing is stored,
 * and nothing leaves the machine.
 *
 * <p>Safe for use by several threads. The same seed, a frozen clock and the same calls in the same order give the same
 * ids, codes and tokens.
 */
public final class RatioSandbox implements AutoCloseable {
    private final SandboxClock clock;
    private final SandboxServer server;
    private final @Nullable ClockTicker ticker;
    private final AtomicInteger verifiedUsers = new AtomicInteger();

    private RatioSandbox(Builder builder) {
        clock = builder.clock == null ? SandboxClock.ticking() : builder.clock;
        server = SandboxServer.start(clock, builder.seed, builder.port);
        clock.attach(server.state().scheduler());
        ticker = clock.isTicking() ? ClockTicker.start(clock) : null;
    }

    /**
     * Starts a sandbox on a free port, with a ticking clock.
     *
     * @throws IllegalStateException when the contract is missing from the class path or does not match the sandbox
     */
    public static RatioSandbox start() {
        return builder().start();
    }

    /** Creates a builder for a sandbox with a clock, port or seed of your choice. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the base URL of the API: {@code http://127.0.0.1} and a port. */
    public URI baseUrl() {
        return server.uri();
    }

    /** Returns the clock that all times of the sandbox are taken from. */
    public SandboxClock clock() {
        return clock;
    }

    /**
     * Returns the id of a client that is ready for use. Any other UUID can be used as a client id too: the first secret
     * sent with it becomes its secret.
     */
    public String clientId() {
        return server.clientId();
    }

    /** Returns the secret of {@link #clientId()}. */
    public String clientSecret() {
        return server.clientSecret();
    }

    /**
     * Returns the latest one-time code (OTP) sent to a phone number or an e-mail address, by any client.
     *
     * @param destination the phone number in E.164 format, or the e-mail address in any case
     * @return six digits
     * @throws IllegalStateException when no code was sent there
     */
    public String lastOtp(String destination) {
        // E-mail addresses are compared in lower case; a phone number has no case.
        String canonical = destination.toLowerCase(Locale.ROOT);
        SandboxState state = server.state();
        return state.locked(() -> state.lastOtp(canonical))
                .orElseThrow(() -> new IllegalStateException(
                        "No one-time code was sent to this destination; call the send operation first."));
    }

    /**
     * Completes Plaid Link in place of the user, who would log in at the bank in a browser. If the link token was
     * issued to repair a bank account, the account is repaired.
     *
     * @param linkToken the token that the request for a link returned
     * @param login the login that the user enters
     * @return the public token that activates the link
     * @throws IllegalArgumentException when this sandbox did not issue the link token
     */
    public String completePlaidLink(String linkToken, PlaidLogin login) {
        SandboxState state = server.state();
        return state.locked(() -> {
            PlaidLinks links = state.plaidLinks();
            PlaidLinks.LinkRequest request = links.find(linkToken)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Not a link token of this sandbox: request one for the user first."));
            BankAccount repaired = request.repaired();
            if (repaired != null && login == PlaidLogin.GOOD) {
                repaired.repair(state.now());
                state.publish(request.user(), repaired.updateEvent());
            }
            return links.complete(request, login.outcome(), state.ids());
        });
    }

    /**
     * Creates a user who can buy: signed in with two factors, identity approved, with a wallet and a verified bank
     * account. Each call creates another user and advances the clock instead of waiting.
     *
     * @param client a client of this sandbox
     * @throws me.ratio.runtime.error.ClientException when the client is not one of this sandbox
     */
    public VerifiedUser verifiedUser(RatioClient client) {
        return VerifiedUser.signUp(this, client, verifiedUsers.getAndIncrement());
    }

    /**
     * Returns all webhook deliveries so far, oldest first, failed ones included. Deliveries are made when the clock
     * moves: a frozen one needs {@code advance(Duration.ZERO)}, a ticking one a quarter of a second.
     */
    public List<WebhookDelivery> webhookDeliveries() {
        return server.webhookDeliveries();
    }

    /** Stops the server and discards all state. */
    @Override
    public void close() {
        clock.detach(server.state().scheduler());
        if (ticker != null) {
            ticker.stop();
        }
        server.close();
    }

    /** Builds a sandbox. */
    public static final class Builder {
        private @Nullable SandboxClock clock;
        private int port;
        private long seed = 1;

        private Builder() {}

        /** Sets the clock, which several sandboxes may share. Default: a ticking clock. */
        public Builder clock(SandboxClock newClock) {
            clock = newClock;
            return this;
        }

        /** Sets the port to listen on, 0 to 65535. Default: 0, any free port. */
        public Builder port(int newPort) {
            port = newPort;
            return this;
        }

        /** Sets the seed of ids, codes and secrets. Default: 1, so two runs generate the same ones. */
        public Builder seed(long newSeed) {
            seed = newSeed;
            return this;
        }

        /**
         * Starts the sandbox.
         *
         * @throws UncheckedIOException when the port is in use
         * @throws IllegalStateException when the contract is missing from the class path or does not match the sandbox
         */
        public RatioSandbox start() {
            return new RatioSandbox(this);
        }
    }
}
