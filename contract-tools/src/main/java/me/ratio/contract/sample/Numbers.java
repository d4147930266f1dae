package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/** Draws numbers: small ones, those at the bounds, and any between. */
final class Numbers {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal NEAR = BigDecimal.valueOf(1_000);

    private final SplittableRandom random;

    Numbers(SplittableRandom random) {
        this.random = random;
    }

    /** A whole number; within 64 bits, or 32 as the format says, unless the bounds say otherwise. */
    JsonNode whole(ObjectNode rules) {
        boolean small = rules.path("format").asText().equals("int32");
        BigDecimal least = small ? BigDecimal.valueOf(Integer.MIN_VALUE) : LEAST;
        BigDecimal most = small ? BigDecimal.valueOf(Integer.MAX_VALUE) : MOST;
        BigDecimal step = rules.path("multipleOf").isNumber()
                ? Rules.common(rules.path("multipleOf").decimalValue(), BigDecimal.ONE)
                : BigDecimal.ONE;
        BigDecimal drawn = multiple(rules, step, within(rules, least, most));
        return rules.numberNode(drawn.toBigIntegerExact());
    }

    /** A number, one that a double holds when the format says so. */
    JsonNode any(ObjectNode rules) {
        BigDecimal[] ends = within(rules, FAR.negate(), FAR);
        if (rules.path("multipleOf").isNumber()) {
            return number(multiple(rules, rules.path("multipleOf").decimalValue(), ends));
        }
        int scale = new int[] {0, 1, 2, 6, 17, 25}[random.nextInt(6)];
        BigDecimal width = ends[1].subtract(ends[0]);
        while (width.signum() > 0 && width.movePointRight(scale).compareTo(BigDecimal.TEN) < 0) {
            scale++;
        }
        scale = width.signum() == 0 ? Math.max(scale, ends[0].scale()) : scale;
        BigDecimal drawn = multiple(rules, BigDecimal.ONE.movePointLeft(scale), ends);
        BigDecimal held =
                switch (rules.path("format").asText()) {
                    case "float", "double" -> BigDecimal.valueOf(drawn.doubleValue());
                    default -> drawn;
                };
        return number(held);
    }

    /** A decimal as text, the way it is written again. */
    String text() {
        return number(BigDecimal.valueOf(random.nextLong(-FAR.longValue(), FAR.longValue()), random.nextInt(5)))
                .decimalValue()
                .toPlainString();
    }

    private static JsonNode number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return DecimalNode.valueOf(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** The bounds of a schema; where it sets one only, the other is not far away if the usual one does not suit. */
    private static BigDecimal[] within(ObjectNode rules, BigDecimal least, BigDecimal most) {
        BigDecimal low = higher(rules.path("minimum"), rules.path("exclusiveMinimum"));
        BigDecimal high = lower(rules.path("maximum"), rules.path("exclusiveMaximum"));
        if (low == null) {
            low = high == null || high.compareTo(least) > 0 ? least : high.subtract(NEAR);
        }
        if (high == null) {
            high = low.compareTo(most) < 0 ? most : low.add(NEAR);
        }
        return new BigDecimal[] {low, high};
    }

    private static BigDecimal higher(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().max(other.decimalValue())
                : one.isNumber() ? one.decimalValue() : other.isNumber() ? other.decimalValue() : null;
    }

    private static BigDecimal lower(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().min(other.decimalValue())
                : one.isNumber() ? one.decimalValue() : other.isNumber() ? other.decimalValue() : null;
    }

    private BigDecimal multiple(ObjectNode rules, BigDecimal step, BigDecimal[] ends) {
        BigInteger low = ends[0].divide(step, 0, RoundingMode.CEILING).toBigInteger();
        BigInteger high = ends[1].divide(step, 0, RoundingMode.FLOOR).toBigInteger();
        if (isExcluded(rules.path("exclusiveMinimum"), step, low)) {
            low = low.add(BigInteger.ONE);
        }
        if (isExcluded(rules.path("exclusiveMaximum"), step, high)) {
            high = high.subtract(BigInteger.ONE);
        }
        if (low.compareTo(high) > 0) {
            throw new Contradiction("no number is left");
        }
        return new BigDecimal(between(low, high)).multiply(step);
    }

    private static boolean isExcluded(JsonNode bound, BigDecimal step, BigInteger times) {
        return bound.isNumber() && new BigDecimal(times).multiply(step).compareTo(bound.decimalValue()) == 0;
    }

    private BigInteger between(BigInteger low, BigInteger high) {
        BigInteger width = high.subtract(low).add(BigInteger.ONE);
        BigInteger drawn =
                switch (random.nextInt(6)) {
                    case 0 -> low;
                    case 1 -> high;
                    case 2, 3 -> BigInteger.valueOf(random.nextInt(-100, 101));
                    default -> low.add(bits(width.bitLength() + 8).mod(width));
                };
        return drawn.max(low).min(high);
    }

    private BigInteger bits(int count) {
        byte[] bytes = new byte[count / 8 + 1];
        random.nextBytes(bytes);
        return new BigInteger(1, bytes);
    }
}
