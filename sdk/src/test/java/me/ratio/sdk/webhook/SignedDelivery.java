package me.ratio.sdk.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook delivery as the API documents it, signed without the code under test. */
final class SignedDelivery {
    static final String SECRET = "whs_0f7c2b91d4e86a35";
    static final String SENT = "1689174245";
    static final Instant SENT_AT = Instant.ofEpochSecond(1_689_174_245);
    static final byte[] BODY = bytes("{\"id\":\"1\",\"userId\":\"2\",\"event\":\"X\",\"data\":\"y\"}");

    /** Made with {@code openssl dgst -sha512 -hmac}, over the timestamp, a full stop and the body above. */
    static final String BY_OPENSSL = "ca43194e10aaf029c69a5ba30774f2043294586d1734d7342cad623f9cc1653d"
            + "f7072ff9657f72ec8c1d2c197d3d50b43598ca0842a1788214d93b1140dd0397";

    private SignedDelivery() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a verifier for this delivery at this time. */
    static WebhookVerifier.Builder at(Instant now) {
        return WebhookVerifier.builder().secret(SECRET).clock(Clock.fixed(now, ZoneOffset.UTC));
    }

    static String signed(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(bytes(secret), "any"));
            mac.update(bytes(timestamp + "."));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
