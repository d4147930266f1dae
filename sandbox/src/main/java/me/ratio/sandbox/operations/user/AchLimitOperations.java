package me.ratio.sandbox.operations.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.state.SandboxState;

/** Calculates the spending limits of a user. */
public final class AchLimitOperations implements OperationGroup {
    private final SandboxState state;

    /** Creates the group. */
    public AchLimitOperations(SandboxState state) {
        this.state = state;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("calculateAchLimits", this::calculate);
    }

    private ApiResponse calculate(OperationRequest request) {
        if (!request.user().kyc().isApproved()) {
            throw ApiError.of(
                            "USER_RISK_INCOMPLETE",
                            "Limits exist only after the identity is approved; try again later.")
                    .by(Behaviour.LIMITS_422);
        }
        AchLimits limits = new AchLimits(request.user(), state.now());
        ObjectNode json = ApiJson.object();
        json.set("instant", limits.instant().toJson());
        json.set("daily", limits.daily().toJson());
        json.set("weekly", limits.weekly().toJson());
        return ApiResponse.ok(json);
    }
}
