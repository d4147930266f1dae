package me.ratio.benchmarks.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import me.ratio.benchmarks.api.Bodies;

/**
 * Holds one webhook delivery.
 *
 * @param body the body as received
 * @param headers the two headers of the signature, among others
 */
public record Delivery(byte[] body, Map<String, List<String>> headers) {
    static final String SECRET = "b9f4c7d18e2a4065a3d7f1c08b6e952d";
    private static final String ALGORITHM = "HmacSHA512";
    private static final SecretKeySpec KEY = new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    static final String TIMESTAMP = "ratio-webhook-signature-timestamp";
    static final String SIGNATURE = "ratio-webhook-signature";

    /** Creates a delivery of this moment. */
    public static Delivery signedNow() {
        byte[] body = Bodies.delivery();
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        String signature = HexFormat.of().formatHex(mac(timestamp, body));
        return new Delivery(
                body,
                Map.of(
                        "content-type",
                        List.of("application/json"),
                        "content-length",
                        List.of(Integer.toString(body.length)),
                        "host",
                        List.of("hooks.example.com"),
                        "user-agent",
                        List.of("webhooks/1"),
                        TIMESTAMP,
                        List.of(timestamp),
                        SIGNATURE,
                        List.of(signature)));
    }

    static byte[] mac(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(KEY);
            mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '.');
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
