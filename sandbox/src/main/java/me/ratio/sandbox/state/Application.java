package me.ratio.sandbox.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client of the API with its users, codes and webhooks. Applications share nothing. */
public final class Application {
    private static final int MAX_CHALLENGES = 10;

    private final UUID clientId;
    private final String secret;
    private final Map<UUID, User> users = new LinkedHashMap<>();
    private final Map<String, User> usersByPhone = new HashMap<>();
    private final Map<String, User> usersByEmail = new HashMap<>();
    private final Map<String, SignInWallet> signInWallets = new HashMap<>();
    private final Map<String, OtpCode> codes = new LinkedHashMap<>();
    private final Map<String, String> codeIds = new HashMap<>();
    private final Map<String, List<WalletChallenge>> challenges = new HashMap<>();
    private final Map<UUID, Webhook> webhooks = new LinkedHashMap<>();

    Application(UUID clientId, String secret) {
        this.clientId = clientId;
        this.secret = secret;
    }

    /** Returns the client id. */
    public UUID clientId() {
        return clientId;
    }

    /** Tells whether this is the application's secret, in constant time. */
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

    /** Adds a one-time code. It replaces the one that was sent to the same destination before. */
    public void addCode(String id, OtpCode code, Instant now) {
        // the oldest are the first to expire
        Iterator<Map.Entry<String, OtpCode>> oldest = codes.entrySet().iterator();
        for (boolean expired = true; expired && oldest.hasNext(); ) {
            Map.Entry<String, OtpCode> entry = oldest.next();
            expired = entry.getValue().isExpired(now);
            if (expired) {
                oldest.remove();
                codeIds.remove(destination(entry.getValue()), entry.getKey());
            }
        }
        String replaced = codeIds.put(destination(code), id);
        if (replaced != null) {
            codes.remove(replaced);
        }
        codes.put(id, code);
    }

    private static String destination(OtpCode code) {
        return code.factor() + " " + code.destination();
    }

    /** Returns the one-time codes that are not expired, oldest first. */
    public List<OtpCode> codes(Instant now) {
        return codes.values().stream().filter(code -> !code.isExpired(now)).toList();
    }

    /** Forgets one-time codes, so that they can no longer be used. */
    public void forgetCodes(Predicate<OtpCode> forgotten) {
        codes.entrySet().removeIf(entry -> {
            boolean forget = forgotten.test(entry.getValue());
            if (forget) {
                codeIds.remove(destination(entry.getValue()), entry.getKey());
            }
            return forget;
        });
    }

    /** Returns the users, oldest first. */
    public Collection<User> users() {
        return users.values();
    }

    /** Returns an open one-time code by the id that sending it returned. */
    public @Nullable OtpCode code(String id) {
        return codes.get(id);
    }

    /** Removes a code that was used. */
    public void removeCode(String id) {
        codes.remove(id);
    }

    /** Adds a challenge for a wallet. Several may be open, since a person may sign in on several devices at once. */
    public void addChallenge(String address, WalletChallenge challenge, Instant now) {
        List<WalletChallenge> open = challenges.computeIfAbsent(address, first -> new ArrayList<>());
        open.removeIf(other -> !now.isBefore(other.expires()));
        if (open.size() == MAX_CHALLENGES) {
            open.remove(0);
        }
        open.add(challenge);
    }

    /** Returns the open challenges of a wallet, oldest first. */
    public List<WalletChallenge> challenges(String address, Instant now) {
        return challenges.getOrDefault(address, List.of()).stream()
                .filter(challenge -> now.isBefore(challenge.expires()))
                .toList();
    }

    /** Removes a challenge that was used. */
    public void remove(String address, WalletChallenge used) {
        challenges.computeIfPresent(address, (key, open) -> {
            open.remove(used);
            return open.isEmpty() ? null : open;
        });
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
