package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import me.ratio.sandbox.contract.Contract;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.money.Amounts;
import me.ratio.sandbox.money.Market;
import me.ratio.sandbox.money.Quote;

/** What is on sale, and for how much. */
final class Prices {
    private final List<String> known;

    Prices(Contract contract) {
        known = contract.valuesOf("CryptoCurrency");
    }

    Map<String, Handler> handlers() {
        return Map.of("getConfig", this::config, "getCryptoPrices", this::prices);
    }

    private Answer config(Call call) {
        ObjectNode json = Json.object();
        json.set(
                "cryptoCurrencies",
                Json.strings(Market.quotes().stream().map(Quote::currency).toList()));
        return Answer.ok(json);
    }

    private Answer prices(Call call) {
        List<Quote> quotes =
                call.parameter("cryptoCurrencies").map(this::selected).orElseGet(Market::quotes);
        boolean withFees =
                call.parameter("includeNetworkFees").filter("true"::equals).isPresent();
        ObjectNode json = Json.object();
        json.set("prices", Json.array(quotes.stream().map(Prices::price).toList()));
        json.set(
                "networkFees",
                Json.array(withFees ? quotes.stream().map(Prices::networkFee).toList() : List.of()));
        return Answer.ok(json);
    }

    /** The quotes of a comma-separated list; a known currency that is not on sale has none. */
    private List<Quote> selected(String currencies) {
        List<String> names = List.of(currencies.split(",", -1));
        if (!known.containsAll(names)) {
            throw Fault.of("INVALID_CRYPTO_CURRENCY", "Separate known currencies by commas, without spaces.")
                    .inField("cryptoCurrencies");
        }
        return Market.quotes().stream()
                .filter(quote -> names.contains(quote.currency()))
                .toList();
    }

    private static ObjectNode price(Quote quote) {
        return Json.object()
                .put("cryptoCurrency", quote.currency())
                .put("fiatCurrency", "USD")
                .put("price", Amounts.usd(quote.price()));
    }

    private static ObjectNode networkFee(Quote quote) {
        return Json.object()
                .put("cryptoCurrency", quote.currency())
                .put("cryptoFee", Amounts.crypto(quote.bought(quote.network().fee())))
                .put("fiatCurrency", "USD")
                .put("fiatFee", Amounts.usd(quote.network().fee()));
    }
}
