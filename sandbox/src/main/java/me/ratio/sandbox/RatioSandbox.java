package me.ratio.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import me.ratio.sandbox.contract.Contract;
import me.ratio.sandbox.delivery.Outbox;
import me.ratio.sandbox.delivery.WebhookSender;
import me.ratio.sandbox.http.ApiServer;
import me.ratio.sandbox.operations.Api;
import me.ratio.sandbox.state.Bank;
import me.ratio.sandbox.state.BankLogin;
import me.ratio.sandbox.state.Event;
import me.ratio.sandbox.state.PlaidLinks;
import me.ratio.sandbox.state.World;
import me.ratio.sdk.RatioClient;
import org.jspecify.annotations.Nullable;

/**
 * The Ratio API as a server on this machine: it keeps state, checks both factors and real wallet signatures, issues
 * five-minute session tokens, and signs and delivers webhooks. Nothing is stored, and nothing leaves the machine.
 *
 * <p>Safe for use by several threads. With one seed, a frozen clock and the same calls in the same order, all ids,
 * codes and tokens are the same.
 */
public final class RatioSandbox implements AutoCloseable {
    private static final int SECRET_BYTES = 32;

    private final SandboxClock clock;
    private final World world;
    private final WebhookSender sender;
    private final ApiServer server;
    private final @Nullable Timer timer;
    private final String clientId;
    private final String clientSecret;
    private final AtomicInteger verifiedUsers = new AtomicInteger();

    private RatioSandbox(Builder builder) {
        clock = builder.clock == null ? SandboxClock.ticking() : builder.clock;
        Contract contract = Contract.load();
        sender = new WebhookSender(clock, contract);
        world = new World(clock, builder.seed, new Outbox(sender));
        UUID id = world.draws().uuid();
        clientId = id.toString();
        clientSecret = world.draws().token(SECRET_BYTES);
        world.addTenant(id, clientSecret);
        try {
            server = ApiServer.start(builder.port, new Api(world, contract));
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The sandbox cannot listen on port " + builder.port + "; leave the port out to get a free one.",
                    taken);
        }
        clock.attach(world.agenda());
        timer = clock.isTicking() ? Timer.start(clock) : null;
    }

    /** Starts a sandbox on a free port, with a ticking clock. */
    public static RatioSandbox start() {
        return builder().start();
    }

    /** A sandbox with choices of one's own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where the API is: {@code http://127.0.0.1} and a port. */
    public URI baseUrl() {
        return server.uri();
    }

    /** The sandbox's time. */
    public SandboxClock clock() {
        return clock;
    }

    /** The id of a client that is ready for use. Any other UUID is a client too, with the first secret it sends. */
    public String clientId() {
        return clientId;
    }

    /** The secret of {@link #clientId()}. */
    public String clientSecret() {
        return clientSecret;
    }

    /**
     * The newest one-time code sent to a phone number or an e-mail address, by whichever client.
     *
     * @throws IllegalStateException when none was sent there
     */
    public String lastOtp(String destination) {
        // addresses are compared in lower case; a phone number has no case
        String canonical = destination.toLowerCase(Locale.ROOT);
        return world.locked(() -> world.newestCode(canonical))
                .orElseThrow(() -> new IllegalStateException(
                        "No one-time code was sent to this destination; call the send operation first."));
    }

    /**
     * Does what the user does in the bank's login window. A link token that was issued to repair a bank repairs it.
     *
     * @param linkToken the token from the request for a link
     * @param login the login that the user enters
     * @return the public token with which the link is activated
     * @throws IllegalArgumentException when the sandbox has not issued the link token
     */
    public String completePlaidLink(String linkToken, PlaidLogin login) {
        return world.locked(() -> {
            PlaidLinks links = world.plaidLinks();
            PlaidLinks.LinkRequest request = links.find(linkToken)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "This sandbox has not issued that link token; request one for the user first."));
            Bank repaired = request.repaired();
            if (repaired != null && login == PlaidLogin.GOOD) {
                repaired.repair(world.now());
                world.publish(request.user(), Event.of(repaired));
            }
            return links.complete(request, BankLogin.valueOf(login.name()), world.draws());
        });
    }

    /**
     * A user of the client's tenant who may buy: signed in with two factors, approved, with a wallet and a verified bank
     * account. Each call makes another user; the waits on the way are moves of the sandbox's clock.
     *
     * @param client a client of this sandbox
     * @throws me.ratio.sdk.error.RatioException when the client is not one of this sandbox
     */
    public VerifiedUser verifiedUser(RatioClient client) {
        return VerifiedUser.signUp(this, client, verifiedUsers.getAndIncrement());
    }

    /** What became of each webhook event so far, oldest first. */
    public List<WebhookDelivery> webhookDeliveries() {
        return sender.deliveries();
    }

    /** Stops the server and forgets everything. */
    @Override
    public void close() {
        clock.detach(world.agenda());
        if (timer != null) {
            timer.stop();
        }
        server.close();
    }

    /** Choices for a sandbox. */
    public static final class Builder {
        private @Nullable SandboxClock clock;
        private int port;
        private long seed = 1;

        private Builder() {}

        /** The clock; a ticking one when left out. Several sandboxes may share one. */
        public Builder clock(SandboxClock newClock) {
            clock = newClock;
            return this;
        }

        /** The port to listen on; any free one when left out or 0. */
        public Builder port(int newPort) {
            port = newPort;
            return this;
        }

        /** Where ids and codes are drawn from; always the same when left out. */
        public Builder seed(long newSeed) {
            seed = newSeed;
            return this;
        }

        /**
         * Starts the sandbox.
         *
         * @throws UncheckedIOException when the port is taken
         * @throws IllegalStateException when the contract on the class path is missing or another one
         */
        public RatioSandbox start() {
            return new RatioSandbox(this);
        }
    }
}
