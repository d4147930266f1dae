package me.ratio.sandbox.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as the API writes them: decimal strings without sign or exponent. */
public final class Amounts {
    private static final Pattern USD = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern CRYPTO = Pattern.compile("\\d{1,9}(\\.\\d{1,18})?");

    private Amounts() {}

    /** A positive amount of dollars in whole cents, or nothing when the text is none. */
    public static Optional<BigDecimal> readUsd(String text) {
        return read(USD, text);
    }

    /** A positive amount of crypto, or nothing when the text is none. */
    public static Optional<BigDecimal> readCrypto(String text) {
        return read(CRYPTO, text);
    }

    /** Dollars with two decimals. */
    public static String usd(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Crypto without trailing zeros. */
    public static String crypto(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static Optional<BigDecimal> read(Pattern shape, String text) {
        return Optional.of(text)
                .filter(candidate -> shape.matcher(candidate).matches())
                .map(BigDecimal::new)
                .filter(amount -> amount.signum() > 0);
    }
}
