package me.ratio.sandbox.operations;

import java.util.Map;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;

/** Links in verification e-mails, which the sandbox does not write: one magic token stands for all of them. */
final class MagicLinks {
    private static final String MAGIC_TOKEN = "magic-sandbox";

    Map<String, Handler> handlers() {
        return Map.of("verifyMagicLink", this::verify);
    }

    private Answer verify(Call call) {
        if (!call.text("token").equals(MAGIC_TOKEN)) {
            // 401 and not the 400 of the code: the token is well-formed, but nobody was given it
            throw Fault.of(401, "INVALID_TOKEN", "No link with this token was sent.")
                    .inField("token");
        }
        return Answer.empty(200);
    }
}
