package me.ratio.sandbox.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The fixed prices of the currencies for sale. The contract lists more currencies; as in July 2023, they are not for
 * sale.
 */
public final class CryptoPrices {
    // The published estimate shows 1910.54, but only a more precise price gives its amount; this price does.
    private static final List<CryptoPrice> PRICES = List.of(
            new CryptoPrice("ETH", Network.ETHEREUM, new BigDecimal("1910.543215"), 11),
            new CryptoPrice("USDC_ETHEREUM", Network.ETHEREUM, new BigDecimal("1.00"), 6),
            new CryptoPrice("USDC_POLYGON", Network.POLYGON, new BigDecimal("1.00"), 6));

    private CryptoPrices() {}

    /** Returns all prices. */
    public static List<CryptoPrice> all() {
        return PRICES;
    }

    /** Returns the price of a currency, if it is for sale. */
    public static Optional<CryptoPrice> of(String currency) {
        return PRICES.stream()
                .filter(price -> price.currency().equals(currency))
                .findFirst();
    }
}
