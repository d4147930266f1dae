package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.state.World;

/** What a user may still spend. */
final class Limits {
    private final World world;

    Limits(World world) {
        this.world = world;
    }

    Map<String, Handler> handlers() {
        return Map.of("calculateAchLimits", this::calculate);
    }

    private Answer calculate(Call call) {
        if (!call.user().kyc().isApproved()) {
            throw Fault.of("USER_RISK_INCOMPLETE", "There are no limits before the identity is approved; ask later.");
        }
        Spending spending = new Spending(call.user(), world.now());
        ObjectNode json = Json.object();
        json.set("instant", spending.instant().toJson());
        json.set("daily", spending.daily().toJson());
        json.set("weekly", spending.weekly().toJson());
        return Answer.ok(json);
    }
}
