package me.ratio.sandbox.options;

import java.time.Duration;
import java.util.Set;

/**
 * How the API treats one application, where the real one can be set up in different ways, or is not documented:
 *
 * <pre>{@code
 * TenantOptions options = TenantOptions.defaults()
 *         .withDeviceFingerprint(DeviceFingerprintCheck.STRICT)
 *         .withClients("web", "ios");
 * SandboxTenant tenant = sandbox.tenant("checkout", options);
 * }</pre>
 *
 * @param deviceFingerprint what a request without a readable device fingerprint leads to
 * @param redirectUris the redirect URIs registered for bank links, empty if all are
 * @param androidPackageNames the Android packages registered for bank links, empty if all are
 * @param signUpWalletReceives true if the wallet with which a sign-up began receives purchases, as documented; false if it
 *     has to be connected like any other
 * @param smsInterval the time between two requests for a code for one phone number, within which the second is refused with
 *     429
 * @param clients the names of further clients, which share the users of the first one
 */
public record TenantOptions(
        DeviceFingerprintCheck deviceFingerprint,
        Set<String> redirectUris,
        Set<String> androidPackageNames,
        boolean signUpWalletReceives,
        Duration smsInterval,
        Set<String> clients) {
    private static final TenantOptions DEFAULTS =
            new TenantOptions(DeviceFingerprintCheck.WARN, Set.of(), Set.of(), true, Duration.ZERO, Set.of());

    /** Copies the sets. */
    public TenantOptions {
        redirectUris = Set.copyOf(redirectUris);
        androidPackageNames = Set.copyOf(androidPackageNames);
        clients = Set.copyOf(clients);
        if (smsInterval.isNegative()) {
            throw new IllegalArgumentException("'" + smsInterval + "' is not a valid interval: use zero or more");
        }
    }

    /** Returns the options of a tenant for which none were set: it follows the documentation and refuses little. */
    public static TenantOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options with another treatment of missing and unreadable device fingerprints. Default: WARN. */
    public TenantOptions withDeviceFingerprint(DeviceFingerprintCheck check) {
        return new TenantOptions(check, redirectUris, androidPackageNames, signUpWalletReceives, smsInterval, clients);
    }

    /** Returns these options with registered redirect URIs; others are refused. Default: none, so all are allowed. */
    public TenantOptions withRedirectUris(String... uris) {
        return new TenantOptions(
                deviceFingerprint, Set.of(uris), androidPackageNames, signUpWalletReceives, smsInterval, clients);
    }

    /** Returns these options with registered Android packages; others are refused. Default: none, so all are allowed. */
    public TenantOptions withAndroidPackageNames(String... names) {
        return new TenantOptions(
                deviceFingerprint, redirectUris, Set.of(names), signUpWalletReceives, smsInterval, clients);
    }

    /**
     * Returns these options with another treatment of the wallet with which a sign-up began. Default: true, and connecting
     * it again is refused.
     */
    public TenantOptions withSignUpWalletReceives(boolean receives) {
        return new TenantOptions(deviceFingerprint, redirectUris, androidPackageNames, receives, smsInterval, clients);
    }

    /** Returns these options with a time between two codes for one phone number. Default: zero, so no request has to wait. */
    public TenantOptions withSmsInterval(Duration interval) {
        return new TenantOptions(
                deviceFingerprint, redirectUris, androidPackageNames, signUpWalletReceives, interval, clients);
    }

    /**
     * Returns these options with further clients. A user signs in with any of them, and sees the same wallets, bank account
     * and purchases; sessions, codes and webhooks belong to one client. Default: none.
     */
    public TenantOptions withClients(String... names) {
        return new TenantOptions(
                deviceFingerprint, redirectUris, androidPackageNames, signUpWalletReceives, smsInterval, Set.of(names));
    }
}
