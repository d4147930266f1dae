package me.ratio.sdk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import me.ratio.sdk.credentials.ClientCredentials;
import org.jspecify.annotations.Nullable;

/** Identifies the server and application that sessions belong to, so that those of one never reach another. */
final class SessionOwner {
    private SessionOwner() {}

    /** Returns a short hash of both. */
    static String of(URI server, @Nullable ClientCredentials application) {
        String text = server + "\n" + (application == null ? "" : application.clientId());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
