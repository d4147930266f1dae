package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import me.ratio.sandbox.evm.EvmKey;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.outcome.Institution;
import me.ratio.sandbox.outcome.MagicValues;
import me.ratio.sandbox.state.SandboxState;

/** Does the part of a person in a flow. Keys of wallets are made here and never leave. */
final class PersonControls implements ControlGroup {
    private final ClockControls clock;

    PersonControls(ClockControls clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, Control> controls() {
        return Map.of(
                "createWallet", PersonControls::createWallet,
                "signChallenge", PersonControls::sign,
                "readCode", PersonControls::readCode,
                "logInAtBank", PersonControls::logInAtBank,
                "letTimePass",
                        request -> ApiJson.object()
                                .put("time", clock.advance(request).path("time").asText()));
    }

    private static JsonNode createWallet(ControlRequest request) {
        SandboxState state = request.tenant().state();
        EvmKey key = EvmKey.ofPhrase(request.tenant().clientId() + " "
                + request.optionalText("name")
                        .orElseGet(() -> state.locked(() -> state.ids().uuid().toString())));
        state.locked(() -> state.addTestWallet(key));
        return ApiJson.object().put("address", key.address());
    }

    private static JsonNode sign(ControlRequest request) {
        SandboxState state = request.tenant().state();
        EvmKey key = state.locked(() -> state.testWallet(request.text("address")))
                .orElseThrow(() -> ApiError.withoutCode(
                        404, "No wallet with this address was made here: use createWallet first."));
        return ApiJson.object().put("signature", key.sign(request.text("message")));
    }

    private static JsonNode readCode(ControlRequest request) {
        return request.tenant()
                .lastOtp(request.text("destination"))
                .map(code -> ApiJson.object().put("code", code))
                .orElseThrow(() -> ApiError.withoutCode(404, "No code was sent there; call the send operation first."));
    }

    private static JsonNode logInAtBank(ControlRequest request) {
        Optional<Institution> institution = request.optionalText("institution").map(Institution::named);
        if (institution.filter(Institution::isDown).isPresent()) {
            throw ApiError.withoutCode(409, "The institution is down: choose another, or try later.");
        }
        String outcome = request.optionalText("outcome").orElse("GOOD");
        return request.tenant()
                .completePlaidLink(request.text("linkToken"), MagicValues.plaidLoginOutcome(outcome))
                .map(token -> ApiJson.object().put("publicToken", token))
                .orElseThrow(() -> ApiError.withoutCode(
                        404,
                        "The field 'linkToken' is not a link token of this client: request one for the user first."));
    }
}
