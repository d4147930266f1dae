package me.ratio.sdk.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session, to continue it elsewhere. It contains the user's token, so protect it like a password; the
 * {@code toString} does not show it.
 *
 * <pre>{@code
 * String text = session.exportState().toText();
 * UserSession later = client.restoreSession(SessionState.ofText(text), fingerprint);
 * }</pre>
 */
public final class SessionState {
    private static final String VERSION = "1";

    private final String owner;
    private final String token;

    /**
     * Creates a state.
     *
     * @param owner the server and application that the session belongs to
     * @param token the JWT; empty if the user is not signed in
     */
    public SessionState(String owner, String token) {
        this.owner = Objects.requireNonNull(owner, "owner");
        this.token = Objects.requireNonNull(token, "token");
    }

    /**
     * Reads what {@link #toText()} returned.
     *
     * @throws IllegalArgumentException if it is something else; the message never quotes it
     */
    public static SessionState ofText(String text) {
        String[] parts = decoded(text).split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new IllegalArgumentException("the text is not the state of a session");
        }
        return new SessionState(parts[1], parts[2]);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("the text is not the state of a session");
        }
    }

    /** Returns the state as a text of letters, digits, {@code -} and {@code _}. */
    public String toText() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((VERSION + " " + owner + " " + token).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the server and application that the session belongs to, as a short hash. */
    public String owner() {
        return owner;
    }

    /** Returns the JWT; empty if the user is not signed in. */
    public String token() {
        return token;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionState state && owner.equals(state.owner) && token.equals(state.token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, token);
    }

    @Override
    public String toString() {
        return "SessionState{token=***}";
    }
}
