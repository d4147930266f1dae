package me.ratio.sandbox.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bank links between the request for a link token and the arrival of a public token. */
public final class PlaidLinks {
    private final Map<String, LinkRequest> requests = new HashMap<>();
    private final Map<String, PublicToken> publicTokens = new HashMap<>();

    /** Issues a link token, for a new bank or to repair one. */
    public String request(User user, @Nullable Bank repaired, Draws draws) {
        String linkToken = "link-sandbox-" + draws.uuid();
        requests.put(linkToken, new LinkRequest(user, repaired));
        return linkToken;
    }

    /** What a link token was issued for. */
    public Optional<LinkRequest> find(String linkToken) {
        return Optional.ofNullable(requests.get(linkToken));
    }

    /** Issues a public token, as the bank login at the end of a link does. */
    public String complete(LinkRequest request, BankLogin login, Draws draws) {
        String publicToken = "public-sandbox-" + draws.uuid();
        publicTokens.put(publicToken, new PublicToken(request.user(), login));
        return publicToken;
    }

    /** What an issued public token stands for. */
    public Optional<PublicToken> issued(String publicToken) {
        return Optional.ofNullable(publicTokens.get(publicToken));
    }

    /** Takes a public token out of use; its second use is as unknown as a foreign one. */
    public void spend(String publicToken) {
        publicTokens.computeIfPresent(publicToken, (token, spent) -> new PublicToken(null, spent.login()));
    }

    /**
     * A link asked for.
     *
     * @param user who asked
     * @param repaired the bank to repair, or null for a new one
     */
    public record LinkRequest(User user, @Nullable Bank repaired) {}

    /**
     * A link completed.
     *
     * @param user whose it is, null once it was spent
     * @param login how the user logged in at the bank
     */
    public record PublicToken(@Nullable User user, BankLogin login) {}
}
