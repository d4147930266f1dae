package me.ratio.benchmarks.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Creates session tokens of the usual shape and size; their signature is random. */
public final class SessionTokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int SIGNATURE_BYTES = 256;
    private static final int FIRST_ID = 10_000_000;

    private SessionTokens() {}

    /**
     * Returns the token with a number. All have the same times, as tokens that a server issues within one second do, so
     * each replaces the one before it.
     */
    public static String token(int number) {
        String payload = "{\"iss\":\"stub\",\"sub\":\"" + Users.KNOWN + "\",\"jti\":\"" + (FIRST_ID + number)
                + "\",\"iat\":1767225600,\"exp\":4102444800}";
        byte[] signature = new byte[SIGNATURE_BYTES];
        new Random(number).nextBytes(signature);
        return encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"stub-1\"}") + "." + encode(payload) + "."
                + BASE64.encodeToString(signature);
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
