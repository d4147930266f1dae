package me.ratio.sandbox.operations.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.money.CryptoPrice;
import me.ratio.sandbox.money.CryptoPrices;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;

/** Returns the configuration of the client: the currencies for sale. */
public final class ConfigOperations implements OperationGroup {
    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("getConfig", request -> ApiResponse.ok(config()));
    }

    private static ObjectNode config() {
        ObjectNode json = ApiJson.object();
        json.set(
                "cryptoCurrencies",
                ApiJson.strings(
                        CryptoPrices.all().stream().map(CryptoPrice::currency).toList()));
        return json;
    }
}
