package me.ratio.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.server.RecordedCall;
import me.ratio.sandbox.server.ScriptedResponse;
import me.ratio.sandbox.server.Tenant;
import me.ratio.sandbox.server.TenantClient;
import me.ratio.sandbox.state.OtpCode;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.webhook.DeliveryChange;
import me.ratio.sandbox.webhook.WebhookDelivery;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.RatioClientBuilder;
import me.ratio.sdk.model.KycResult;
import me.ratio.sdk.model.UserFlag;
import org.jspecify.annotations.Nullable;

/**
 * An application of a sandbox, with a clock, users, one-time codes and webhooks of its own: nothing that one tenant does
 * is seen by another, so tests that have a tenant each can run at the same time.
 *
 * <pre>{@code
 * SandboxTenant tenant = sandbox.tenant();
 * VerifiedUser user = tenant.verifiedUser();
 * user.session().bank().initiateAch(user.userId(), user.bankId(), purchase);
 * tenant.clock().advance(Duration.ofMinutes(2)); // the purchase is delivered
 * }</pre>
 *
 * <p>Its clock decides which tokens and codes have expired, and stamps and signs its webhooks. Build what has to agree with
 * it, such as a webhook verifier, with {@link #clock()}: a frozen clock and that of the system disagree after five minutes.
 * The same seed, name and calls in the same order give the same ids, codes and tokens, whatever other tenants do.
 */
public final class SandboxTenant {
    /** Apart from the numbers of users that are created with a client of somebody's own. */
    private static final int FIRST_USER = 1_000_000;

    private final URI baseUrl;
    private final Tenant tenant;
    private final TenantClient credentials;
    private final SandboxClock clock;
    private final AtomicInteger verifiedUsers;
    private final Map<String, SandboxTenant> others = new HashMap<>();
    private @Nullable RatioClient client;

    SandboxTenant(URI baseUrl, Tenant tenant, SandboxClock clock) {
        this(baseUrl, tenant, new TenantClient(tenant.clientId(), tenant.clientSecret()), clock, new AtomicInteger());
    }

    private SandboxTenant(
            URI baseUrl, Tenant tenant, TenantClient credentials, SandboxClock clock, AtomicInteger verifiedUsers) {
        this.baseUrl = baseUrl;
        this.tenant = tenant;
        this.credentials = credentials;
        this.clock = clock;
        this.verifiedUsers = verifiedUsers;
    }

    /** Returns the id of its client, a UUID. */
    public String clientId() {
        return credentials.id().toString();
    }

    /** Returns the secret of its client. */
    public String clientSecret() {
        return credentials.secret();
    }

    /**
     * Returns this tenant with the credentials of another of its clients: the same users and the same clock, but other
     * sessions and webhooks.
     *
     * @param name one of {@link TenantOptions#clients()}
     * @throws IllegalArgumentException if the tenant has no such client
     */
    public synchronized SandboxTenant withClient(String name) {
        TenantClient other = tenant.clients().get(name);
        if (other == null) {
            throw new IllegalArgumentException("'" + name + "' is not a client of this tenant: use one of "
                    + tenant.clients().keySet() + ", or name it in the options of the tenant");
        }
        return others.computeIfAbsent(name, absent -> new SandboxTenant(baseUrl, tenant, other, clock, verifiedUsers));
    }

    /** Returns the options that it was created with. */
    public TenantOptions options() {
        return tenant.options();
    }

    /** Returns the clock that all times of the tenant are taken from. */
    public SandboxClock clock() {
        return clock;
    }

    /** Returns a builder of a client for this tenant, with its credentials and its clock. */
    public RatioClientBuilder clientBuilder() {
        return RatioClient.builder()
                .baseUrl(baseUrl)
                .clientId(clientId())
                .clientSecret(clientSecret())
                .clock(clock);
    }

    /** Returns a client for this tenant, always the same one; it is closed with the sandbox. */
    public synchronized RatioClient client() {
        if (client == null) {
            client = clientBuilder().build();
        }
        return client;
    }

    /**
     * Returns the latest one-time code (OTP) sent to a phone number or an e-mail address.
     *
     * @param destination the phone number in E.164 format, or the e-mail address in any case
     * @return six digits
     * @throws IllegalStateException when no code was sent there
     */
    public String lastOtp(String destination) {
        return tenant.lastOtp(destination)
                .orElseThrow(() -> new IllegalStateException(
                        "No one-time code was sent to this destination; call the send operation first."));
    }

    /**
     * Waits until a one-time code was sent to a phone number or an e-mail address, and can still be used.
     *
     * @param destination the phone number in E.164 format, or the e-mail address in any case
     * @param limit how long to wait at most, in real time
     * @return six digits
     * @throws IllegalStateException when none was sent in time
     */
    public String awaitOtp(String destination, Duration limit) {
        return tenant.awaitCodes(Optional.of(destination), limit).stream()
                .findFirst()
                .map(OtpCode::code)
                .orElseThrow(() -> new IllegalStateException("No one-time code was sent to this destination in time."));
    }

    /** Forgets all one-time codes, so that they can no longer be used. */
    public void clearOtps() {
        tenant.clearCodes(Optional.empty());
    }

    /**
     * Completes Plaid Link in place of the user, who would log in at the bank in a browser. If the link token was
     * issued to repair a bank account, the account is repaired.
     *
     * @param linkToken the token that the request for a link returned
     * @param login the login that the user enters
     * @return the public token that activates the link
     * @throws IllegalArgumentException when this tenant did not get the link token
     */
    public String completePlaidLink(String linkToken, PlaidLogin login) {
        return tenant.completePlaidLink(linkToken, login.outcome())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Not a link token of this tenant: request one for the user first."));
    }

    /**
     * Creates a user who can buy, with {@link #client()}: signed in with two factors, identity approved, with a wallet and
     * a verified bank account. Each call creates another user. The clock does not move: what is pending for this user is
     * done at once.
     */
    public VerifiedUser verifiedUser() {
        return VerifiedUser.signUp(client(), FIRST_USER + verifiedUsers.getAndIncrement(), phoneId -> this);
    }

    /** Does everything that is pending for a user, whenever it is due. */
    void finishPending(String userId) {
        tenant.state().scheduler().finish(UUID.fromString(userId));
    }

    /** Tells whether a one-time code was sent by this tenant and is pending. */
    boolean hasCode(String id) {
        SandboxState state = tenant.state();
        return state.locked(() -> state.hasCode(id));
    }

    /**
     * Returns all webhook deliveries so far, oldest first, failed ones included. Deliveries are made when the clock
     * moves: a frozen one needs {@code advance(Duration.ZERO)}, a ticking one makes them at once.
     */
    public List<WebhookDelivery> webhookDeliveries() {
        return tenant.webhooks().deliveries();
    }

    /**
     * Delivers an event again, perhaps in a way that its receiver has to refuse, and waits for the responses.
     *
     * @param delivery the event, from {@link #webhookDeliveries()}
     * @param times how often
     * @return the delivery with all its attempts
     */
    public WebhookDelivery redeliver(WebhookDelivery delivery, DeliveryChange change, int times) {
        return tenant.webhooks().redeliver(delivery.id(), change, times);
    }

    /** Holds webhook deliveries back until they are released. */
    public void holdWebhooks() {
        tenant.webhooks().hold();
    }

    /**
     * Sends the webhook deliveries that were held back.
     *
     * @param reversed whether the last is sent first
     */
    public void releaseWebhooks(boolean reversed) {
        tenant.webhooks().release(reversed);
    }

    /**
     * Has the next call of an operation, with good credentials, end with an error. Several responses are used one after
     * the other.
     *
     * @param operationId the operation, as the contract names it, such as {@code initiateAch}
     * @throws IllegalArgumentException if the contract has no such operation or error code
     */
    public void respondNext(String operationId, ScriptedResponse response) {
        tenant.respondNext(operationId, response);
    }

    /**
     * Flags a user, as fraud prevention does: changes are refused from then on.
     *
     * @throws IllegalArgumentException if the tenant has no such user
     */
    public void setFlag(String userId, UserFlag flag) {
        tenant.users().setFlag(userId, flag.value());
    }

    /**
     * Clears a flag of a user, as support does when its cause is gone.
     *
     * @throws IllegalArgumentException if the tenant has no such user
     */
    public void clearFlag(String userId, UserFlag flag) {
        tenant.users().clearFlag(userId, flag.value());
    }

    /**
     * Ends the check of a user's identity with a status, whatever id number was submitted; webhooks are told.
     *
     * @throws IllegalArgumentException if the tenant has no such user, or there is no such status
     */
    public void setKycStatus(String userId, KycResult status) {
        tenant.users().setKycStatus(userId, status.value());
    }

    /** Returns the latest calls, at most 1000, oldest first; they contain nothing secret. */
    public List<RecordedCall> calls() {
        return tenant.calls();
    }

    synchronized void close() {
        if (client != null) {
            client.close();
        }
        others.values().forEach(SandboxTenant::close);
    }

    /** Names the client only. */
    @Override
    public String toString() {
        return "tenant " + credentials.id();
    }
}
