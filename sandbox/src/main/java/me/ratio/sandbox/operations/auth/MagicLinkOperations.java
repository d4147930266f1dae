package me.ratio.sandbox.operations.auth;

import java.util.Map;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.outcome.MagicValues;

/** Verifies magic links. The sandbox sends none, so one token stands for all of them. */
public final class MagicLinkOperations implements OperationGroup {
    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("verifyMagicLink", this::verify);
    }

    private ApiResponse verify(OperationRequest request) {
        if (!MagicValues.isMagicLinkToken(request.text("token"))) {
            // 401 instead of the 400 of the code: the token is well-formed, but was never sent.
            throw ApiError.of(401, "INVALID_TOKEN", "Not the token of a link that was sent.")
                    .inField("token")
                    .by(Behaviour.MAGIC_LINK);
        }
        return ApiResponse.ok(ApiJson.object()).by(Behaviour.MAGIC_LINK);
    }
}
