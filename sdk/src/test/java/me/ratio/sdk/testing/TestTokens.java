package me.ratio.sdk.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** JSON web tokens with given claims and a dummy signature. */
public final class TestTokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private TestTokens() {}

    /** Returns a token with these times, in seconds. */
    public static String of(String subject, long iat, long exp) {
        return part("{\"alg\":\"none\"}")
                + "."
                + part("{\"sub\":\"" + subject + "\",\"iat\":" + iat + ",\"exp\":" + exp + "}")
                + "."
                + part("signature");
    }

    private static String part(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
