package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.Uuids;
import me.ratio.sandbox.state.Purchase;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.User;

/** Lists users with their state, and changes them as support does. */
final class UserControls implements ControlGroup {
    @Override
    public Map<String, Control> controls() {
        return Map.of(
                "listUsers", UserControls::list, "getUserState", UserControls::get, "changeUser", UserControls::change);
    }

    private static JsonNode list(ControlRequest request) {
        String search = request.parameter("search").orElse("").toLowerCase(Locale.ROOT);
        SandboxState state = request.tenant().state();
        return state.locked(() -> {
            List<ObjectNode> users = new ArrayList<>();
            state.users().forEach(user -> users.add(json(user)));
            Collections.reverse(users);
            users.removeIf(user -> !user.toString().toLowerCase(Locale.ROOT).contains(search));
            return ApiJson.items(users);
        });
    }

    private static JsonNode get(ControlRequest request) {
        SandboxState state = request.tenant().state();
        return state.locked(() -> Uuids.parse(request.pathValue("userId"))
                .flatMap(state::user)
                .map(UserControls::json)
                .orElseThrow(() -> ApiError.withoutCode(404, "The client has no user with this id.")));
    }

    private static JsonNode change(ControlRequest request) {
        get(request);
        UserChanges users = request.tenant().users();
        String id = request.pathValue("userId");
        request.optionalText("setFlag").ifPresent(flag -> users.setFlag(id, flag));
        request.optionalText("clearFlag").ifPresent(flag -> users.clearFlag(id, flag));
        request.optionalText("kycStatus").ifPresent(status -> users.setKycStatus(id, status));
        return get(request);
    }

    private static ObjectNode json(User user) {
        ObjectNode full = user.toJson();
        ObjectNode json = ApiJson.object().put("id", user.id().toString()).put("name", user.name());
        for (String name : List.of("email", "phone", "country", "createTime")) {
            json.set(name, full.path(name));
        }
        json.put("kycStatus", user.kyc().status().name()).set("flags", full.path("flags"));
        ArrayNode wallets = json.putArray("wallets");
        user.wallets().values().forEach(wallet -> wallets.add(wallet.toJson().retain("address", "name")));
        user.bank()
                .ifPresent(bank ->
                        json.set("bank", bank.toJson().retain("id", "mask", "linkStatus", "verificationStatus")));
        ArrayNode purchases = json.putArray("purchases");
        user.purchases().forEach(purchase -> purchases.add(json(purchase)));
        return json;
    }

    private static ObjectNode json(Purchase purchase) {
        ObjectNode full = purchase.toJson();
        return ApiJson.object()
                .put("id", purchase.id().toString())
                .put("createTime", full.path("createTime").asText())
                .put("fiatAmount", full.at("/fiat/amount").asText())
                .put("cryptoCurrency", full.at("/crypto/currency").asText())
                .put("type", full.at("/fiat/fundingMethod").asText())
                .put("fiatStatus", purchase.fiatStatus().name())
                .put("cryptoStatus", purchase.cryptoStatus().name());
    }
}
