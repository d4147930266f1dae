package me.ratio.sandbox.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A client of the API with its users, codes and webhooks. Tenants share nothing. */
public final class Tenant {
    private final UUID clientId;
    private final String secret;
    private final Map<UUID, User> users = new HashMap<>();
    private final Map<String, User> usersByPhone = new HashMap<>();
    private final Map<String, User> usersByEmail = new HashMap<>();
    private final Map<String, SignInWallet> signInWallets = new HashMap<>();
    private final Map<String, OtpCode> codes = new HashMap<>();
    private final Map<String, WalletChallenge> challenges = new HashMap<>();
    private final Map<UUID, Webhook> webhooks = new LinkedHashMap<>();

    Tenant(UUID clientId, String secret) {
        this.clientId = clientId;
        this.secret = secret;
    }

    /** Returns the client id. */
    public UUID clientId() {
        return clientId;
    }

    /** Tells whether this is the tenant's secret, in constant time. */
    public boolean hasSecret(String guess) {
        return MessageDigest.isEqual(bytes(secret), bytes(guess));
    }

    /** Adds a user, who becomes the owner of the phone number and the e-mail address. */
    public void add(User user) {
        users.put(user.id(), user);
        usersByPhone.put(user.phone(), user);
        usersByEmail.put(user.email(), user);
    }

    /** Returns a user by id. */
    public Optional<User> user(UUID id) {
        return Optional.ofNullable(users.get(id));
    }

    /** Returns the owner of a wallet address, phone number or e-mail address; the wallet need not be proven. */
    public Optional<User> owner(AuthenticationFactor factor, String value) {
        return switch (factor) {
            case WALLET -> Optional.ofNullable(signInWallets.get(value)).map(SignInWallet::user);
            case SMS -> Optional.ofNullable(usersByPhone.get(value));
            case EMAIL -> Optional.ofNullable(usersByEmail.get(value));
        };
    }

    /** Tells whether the wallet has signed in before; adding it to a user is not enough. */
    public boolean isProvenWallet(String address) {
        SignInWallet wallet = signInWallets.get(address);
        return wallet != null && wallet.proven();
    }

    /** Lets a user sign in with a wallet, and no other user any more: an address belongs to one user. */
    public void addSignInWallet(String address, User user, boolean proven) {
        signInWallets.put(address, new SignInWallet(user, proven));
    }

    /** Returns the open one-time codes by the id that sending them returned. */
    public Map<String, OtpCode> codes() {
        return codes;
    }

    /** Returns the open challenges by wallet address. */
    public Map<String, WalletChallenge> challenges() {
        return challenges;
    }

    /** Returns the webhooks by id, oldest first. */
    public Map<UUID, Webhook> webhooks() {
        return webhooks;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record SignInWallet(User user, boolean proven) {}
}
