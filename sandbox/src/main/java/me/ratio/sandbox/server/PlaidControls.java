package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.outcome.Institution;
import me.ratio.sandbox.outcome.MagicValues;
import me.ratio.sandbox.state.PlaidLinks;
import me.ratio.sandbox.state.SandboxState;

/** Lists the institutions of Plaid, its link tokens, and public tokens that need no login. */
final class PlaidControls implements ControlGroup {
    @Override
    public Map<String, Control> controls() {
        return Map.of(
                "listInstitutions",
                request -> ApiJson.items(Institution.ALL.stream()
                        .map(institution -> ApiJson.object()
                                .put("name", institution.name())
                                .put("status", institution.status().name())
                                .put("oauth", institution.oauth()))
                        .toList()),
                "listPublicTokens",
                request -> ApiJson.items(MagicValues.publicTokens().stream()
                        .map(token -> ApiJson.object()
                                .put("publicToken", token.value())
                                .put("outcome", token.outcome().name())
                                .put("description", token.effect()))
                        .toList()),
                "listLinkTokens",
                request -> {
                    SandboxState state = request.tenant().state();
                    return state.locked(() -> ApiJson.items(state.plaidLinks().open().entrySet().stream()
                            .map(open -> json(open.getKey(), open.getValue()))
                            .toList()));
                });
    }

    private static ObjectNode json(String token, PlaidLinks.LinkRequest request) {
        return ApiJson.object()
                .put("linkToken", token)
                .put("userId", request.user().id().toString())
                .put("name", request.user().name())
                .put("repair", request.repaired() != null);
    }
}
