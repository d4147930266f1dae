package me.ratio.sandbox.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One client of the API with everything that is its own; tenants never see each other. */
public final class Tenant {
    private final UUID clientId;
    private final String secret;
    private final Map<UUID, User> users = new HashMap<>();
    private final Map<String, User> usersByPhone = new HashMap<>();
    private final Map<String, User> usersByEmail = new HashMap<>();
    private final Map<String, SignInWallet> signInWallets = new HashMap<>();
    private final Map<String, OneTimeCode> codes = new HashMap<>();
    private final Map<String, Challenge> challenges = new HashMap<>();
    private final Map<UUID, Webhook> webhooks = new LinkedHashMap<>();

    Tenant(UUID clientId, String secret) {
        this.clientId = clientId;
        this.secret = secret;
    }

    /** The client id. */
    public UUID clientId() {
        return clientId;
    }

    /** Whether this is the tenant's secret; takes the same time for any guess. */
    public boolean hasSecret(String guess) {
        return MessageDigest.isEqual(bytes(secret), bytes(guess));
    }

    /** Adds a user, who from now on owns the phone number and the e-mail address. */
    public void add(User user) {
        users.put(user.id(), user);
        usersByPhone.put(user.phone(), user);
        usersByEmail.put(user.email(), user);
    }

    /** A user by id. */
    public Optional<User> user(UUID id) {
        return Optional.ofNullable(users.get(id));
    }

    /** The user who owns a wallet address, phone number or e-mail address; an unproven wallet counts. */
    public Optional<User> owner(Factor factor, String value) {
        return switch (factor) {
            case WALLET -> Optional.ofNullable(signInWallets.get(value)).map(SignInWallet::user);
            case SMS -> Optional.ofNullable(usersByPhone.get(value));
            case EMAIL -> Optional.ofNullable(usersByEmail.get(value));
        };
    }

    /** Whether the wallet has signed in before, rather than only been added. */
    public boolean isProvenWallet(String address) {
        SignInWallet wallet = signInWallets.get(address);
        return wallet != null && wallet.proven();
    }

    /** Lets a user sign in with a wallet; an unproven one may thereby move from another user. */
    public void addSignInWallet(String address, User user, boolean proven) {
        signInWallets.put(address, new SignInWallet(user, proven));
    }

    /** Open one-time codes by the id that sending them gave. */
    public Map<String, OneTimeCode> codes() {
        return codes;
    }

    /** Open challenges by wallet address. */
    public Map<String, Challenge> challenges() {
        return challenges;
    }

    /** Registered webhooks, oldest first. */
    public Map<UUID, Webhook> webhooks() {
        return webhooks;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record SignInWallet(User user, boolean proven) {}
}
