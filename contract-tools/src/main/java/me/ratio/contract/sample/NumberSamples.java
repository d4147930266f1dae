package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import me.ratio.openapi.schema.Bound;

/** Generates numbers: small ones, the bounds, and any between. */
final class NumberSamples {
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal NEAR = BigDecimal.valueOf(1_000);

    private final SplittableRandom random;

    NumberSamples(SplittableRandom random) {
        this.random = random;
    }

    /** Generates an integer of 64 bits, or of 32 with format {@code int32}, unless the bounds are beyond that. */
    JsonNode integer(ObjectNode merged) {
        boolean small = merged.path("format").asText().equals("int32");
        BigDecimal min = small ? BigDecimal.valueOf(Integer.MIN_VALUE) : MIN_LONG;
        BigDecimal max = small ? BigDecimal.valueOf(Integer.MAX_VALUE) : MAX_LONG;
        BigDecimal step = merged.path("multipleOf").isNumber()
                ? SchemaMerger.leastCommonMultiple(merged.path("multipleOf").decimalValue(), BigDecimal.ONE)
                : BigDecimal.ONE;
        return merged.numberNode(multiple(step, bounds(merged, min, max)).toBigIntegerExact());
    }

    /** Generates a number; with format {@code float} or {@code double} one that a double represents exactly. */
    JsonNode number(ObjectNode merged) {
        Bound[] bounds = bounds(merged, FAR.negate(), FAR);
        if (merged.path("multipleOf").isNumber()) {
            return node(multiple(merged.path("multipleOf").decimalValue(), bounds));
        }
        int scale = new int[] {0, 1, 2, 6, 17, 25}[random.nextInt(6)];
        BigDecimal width = bounds[1].value().subtract(bounds[0].value());
        while (width.signum() > 0 && width.movePointRight(scale).compareTo(BigDecimal.TEN) < 0) {
            scale++;
        }
        scale = width.signum() == 0 ? Math.max(scale, bounds[0].value().scale()) : scale;
        BigDecimal number = multiple(BigDecimal.ONE.movePointLeft(scale), bounds);
        return switch (merged.path("format").asText()) {
            case "float", "double" -> node(BigDecimal.valueOf(number.doubleValue()));
            default -> node(number);
        };
    }

    /** Generates a decimal as text, without trailing zeros. */
    String text() {
        return node(BigDecimal.valueOf(random.nextLong(-FAR.longValue(), FAR.longValue()), random.nextInt(5)))
                .decimalValue()
                .toPlainString();
    }

    private static JsonNode node(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return DecimalNode.valueOf(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** Returns both bounds of a schema. A missing one is the given default, or near the other one if that is beyond. */
    private static Bound[] bounds(ObjectNode merged, BigDecimal min, BigDecimal max) {
        Optional<Bound> lower = Bound.of(List.of(merged), true, false);
        Optional<Bound> upper = Bound.of(List.of(merged), false, false);
        Bound low = lower.orElseGet(() -> upper.map(Bound::value)
                .filter(value -> value.compareTo(min) <= 0)
                .map(value -> new Bound(value.subtract(NEAR), false))
                .orElse(new Bound(min, false)));
        Bound high = upper.orElseGet(() ->
                new Bound(low.value().compareTo(max) < 0 ? max : low.value().add(NEAR), false));
        return new Bound[] {low, high};
    }

    private BigDecimal multiple(BigDecimal step, Bound[] bounds) {
        BigInteger low = bounds[0].value().divide(step, 0, RoundingMode.CEILING).toBigInteger();
        BigInteger high = bounds[1].value().divide(step, 0, RoundingMode.FLOOR).toBigInteger();
        if (isExcluded(bounds[0], step, low)) {
            low = low.add(BigInteger.ONE);
        }
        if (isExcluded(bounds[1], step, high)) {
            high = high.subtract(BigInteger.ONE);
        }
        if (low.compareTo(high) > 0) {
            throw new UnsatisfiableSchemaException("no number is within the bounds");
        }
        return new BigDecimal(between(low, high)).multiply(step);
    }

    private static boolean isExcluded(Bound bound, BigDecimal step, BigInteger times) {
        return bound.exclusive() && new BigDecimal(times).multiply(step).compareTo(bound.value()) == 0;
    }

    private BigInteger between(BigInteger low, BigInteger high) {
        BigInteger width = high.subtract(low).add(BigInteger.ONE);
        BigInteger chosen =
                switch (random.nextInt(6)) {
                    case 0 -> low;
                    case 1 -> high;
                    case 2, 3 -> BigInteger.valueOf(random.nextInt(-100, 101));
                    default -> low.add(bits(width.bitLength() + 8).mod(width));
                };
        return chosen.max(low).min(high);
    }

    private BigInteger bits(int count) {
        byte[] bytes = new byte[count / 8 + 1];
        random.nextBytes(bytes);
        return new BigInteger(1, bytes);
    }
}
