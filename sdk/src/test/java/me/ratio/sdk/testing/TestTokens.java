package me.ratio.sdk.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** JSON web tokens with the claims that a test asks for; nobody verifies their signature. */
public final class TestTokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private TestTokens() {}

    /** A token issued and ending at these times, in seconds. */
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
