package me.ratio.sandbox.operations.crypto;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.money.Amounts;
import me.ratio.sandbox.money.CryptoPrice;
import me.ratio.sandbox.money.CryptoPrices;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;

/** Returns prices and network fees. */
public final class CryptoPriceOperations implements OperationGroup {
    private final List<String> currencies;

    /** Creates the group. */
    public CryptoPriceOperations(ApiContract contract) {
        currencies = contract.valuesOf("CryptoCurrency");
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("getCryptoPrices", this::prices);
    }

    private ApiResponse prices(OperationRequest request) {
        List<CryptoPrice> prices =
                request.parameter("cryptoCurrencies").map(this::selected).orElseGet(CryptoPrices::all);
        boolean withFees =
                request.parameter("includeNetworkFees").filter("true"::equals).isPresent();
        ObjectNode json = ApiJson.object();
        json.set(
                "prices",
                ApiJson.array(
                        prices.stream().map(CryptoPriceOperations::priceJson).toList()));
        json.set(
                "networkFees",
                ApiJson.array(
                        withFees
                                ? prices.stream()
                                        .map(CryptoPriceOperations::networkFeeJson)
                                        .toList()
                                : List.of()));
        return ApiResponse.ok(json);
    }

    /** Returns the prices of a comma-separated list; a valid currency that is not for sale has none. */
    private List<CryptoPrice> selected(String list) {
        List<String> names = List.of(list.split(",", -1));
        if (!currencies.containsAll(names)) {
            throw ApiError.of(
                            "INVALID_CRYPTO_CURRENCY",
                            "Not a valid list of currencies: separate them by commas, without spaces.")
                    .inField("cryptoCurrencies");
        }
        return CryptoPrices.all().stream()
                .filter(price -> names.contains(price.currency()))
                .toList();
    }

    private static ObjectNode priceJson(CryptoPrice price) {
        return ApiJson.object()
                .put("cryptoCurrency", price.currency())
                .put("fiatCurrency", "USD")
                .put("price", Amounts.formatUsd(price.usd()));
    }

    private static ObjectNode networkFeeJson(CryptoPrice price) {
        return ApiJson.object()
                .put("cryptoCurrency", price.currency())
                .put(
                        "cryptoFee",
                        Amounts.formatCrypto(price.amountFor(price.network().fee())))
                .put("fiatCurrency", "USD")
                .put("fiatFee", Amounts.formatUsd(price.network().fee()));
    }
}
