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

    /** Parses a positive amount of dollars in whole cents; returns nothing when the text is not valid. */
    public static Optional<BigDecimal> parseUsd(String text) {
        return parse(USD, text);
    }

    /** Parses a positive amount of crypto; returns nothing when the text is not valid. */
    public static Optional<BigDecimal> parseCrypto(String text) {
        return parse(CRYPTO, text);
    }

    /** Formats dollars with two decimals. */
    public static String formatUsd(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Formats crypto without trailing zeros. */
    public static String formatCrypto(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static Optional<BigDecimal> parse(Pattern shape, String text) {
        return Optional.of(text)
                .filter(candidate -> shape.matcher(candidate).matches())
                .map(BigDecimal::new)
                .filter(amount -> amount.signum() > 0);
    }
}
