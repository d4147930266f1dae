package me.ratio.sandbox.state;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client of the API with its codes and webhooks. Those of one tenant share their users. */
public final class Application implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MAX_CHALLENGES = 10;

    private final UUID clientId;
    private final String secret;
    private final UserDirectory users;
    private final LinkedHashMap<String, OtpCode> codes = new LinkedHashMap<>();
    private final HashMap<String, String> codeIds = new HashMap<>();
    private final HashMap<String, List<WalletChallenge>> challenges = new HashMap<>();
    private final LinkedHashMap<UUID, Webhook> webhooks = new LinkedHashMap<>();
    private final HashMap<String, Instant> smsRequests = new HashMap<>();

    Application(UUID clientId, String secret, UserDirectory users) {
        this.clientId = clientId;
        this.secret = secret;
        this.users = users;
    }

    /** Returns the client id. */
    public UUID clientId() {
        return clientId;
    }

    /** Tells whether this is the application's secret, in constant time. */
    public boolean hasSecret(String guess) {
        return MessageDigest.isEqual(bytes(secret), bytes(guess));
    }

    /** Returns the users, whom the clients of a tenant share. */
    public UserDirectory users() {
        return users;
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

    /**
     * Records a request for a code for a phone number, unless the previous one was less than an interval ago.
     *
     * @return how long to wait, zero if the request was recorded
     */
    public Duration requestSms(String phone, Duration interval, Instant now) {
        Instant previous = smsRequests.get(phone);
        if (previous != null && now.isBefore(previous.plus(interval))) {
            return Duration.between(now, previous.plus(interval));
        }
        smsRequests.put(phone, now);
        return Duration.ZERO;
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
}
