package me.ratio.sandbox.state;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import me.ratio.sandbox.outcome.BankLoginOutcome;
import org.jspecify.annotations.Nullable;

/** Link tokens and public tokens of Plaid Link, which the sandbox issues in place of Plaid. */
public final class PlaidLinks implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, LinkRequest> requests = new HashMap<>();
    private final LinkedHashMap<String, LinkRequest> open = new LinkedHashMap<>();
    private final HashMap<String, PublicToken> publicTokens = new HashMap<>();

    /** Issues a link token, to link a new bank account or to repair one. */
    public String request(User user, @Nullable BankAccount repaired, SeededIds ids) {
        String linkToken = "link-sandbox-" + ids.uuid();
        LinkRequest request = new LinkRequest(user, repaired);
        requests.put(linkToken, request);
        open.put(linkToken, request);
        return linkToken;
    }

    /** Returns the requests whose bank login is still to come, by link token, oldest first. */
    public Map<String, LinkRequest> open() {
        return Collections.unmodifiableMap(open);
    }

    /** Returns the request for which a link token was issued. */
    public Optional<LinkRequest> find(String linkToken) {
        return Optional.ofNullable(requests.get(linkToken));
    }

    /** Issues a public token, as Plaid does after the login at the bank. */
    public String complete(LinkRequest request, BankLoginOutcome outcome, SeededIds ids) {
        String publicToken = "public-sandbox-" + ids.uuid();
        publicTokens.put(publicToken, new PublicToken(request.user(), outcome));
        open.values().remove(request);
        return publicToken;
    }

    /** Returns what a public token was issued for; nothing for a token that was not issued here. */
    public Optional<PublicToken> issued(String publicToken) {
        return Optional.ofNullable(publicTokens.get(publicToken));
    }

    /** Invalidates a public token: it can be used once. */
    public void spend(String publicToken) {
        publicTokens.computeIfPresent(publicToken, (token, spent) -> new PublicToken(null, spent.outcome()));
    }

    /**
     * A request for a link.
     *
     * @param user the user who asked for it
     * @param repaired the bank account to repair, or null to link a new one
     */
    public record LinkRequest(User user, @Nullable BankAccount repaired) implements Serializable {}

    /**
     * A completed login at a bank.
     *
     * @param user the user it was issued for, null once it was used
     * @param outcome the outcome that the login selected
     */
    public record PublicToken(@Nullable User user, BankLoginOutcome outcome) implements Serializable {}
}
