package me.ratio.runtime.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Converts untyped JSON - maps, lists, strings, numbers, booleans - to typed values. A union needs it: its value must
 * be parsed before anything can tell which variant it is.
 *
 * <p>A variant is found in one of three ways: by the value of a discriminator ({@link #tagged}), by the properties that
 * an object has ({@link #object}), or by trying to read the value ({@link #value}).
 */
public final class UntypedJson {
    private static final int NO_MATCH = -1;

    private UntypedJson() {}

    /**
     * A variant of a union.
     *
     * @param score how well a value fits, negative if it does not
     * @param reader converts a value that fits
     */
    public record Candidate<T>(ToIntFunction<Object> score, Function<Object, T> reader) {}

    /** Returns a variant that is recognised by the value of its discriminator. */
    public static <T> Candidate<T> tagged(Function<Object, T> reader, String discriminator, List<String> values) {
        return new Candidate<>(
                json -> json instanceof Map<?, ?> fields && values.contains(String.valueOf(fields.get(discriminator)))
                        ? 1
                        : NO_MATCH,
                reader);
    }

    /** Returns a variant that is recognised by its properties. */
    public static <T> Candidate<T> object(Function<Object, T> reader, List<String> required, List<String> known) {
        return object(reader, required, known, Map.of());
    }

    /** Returns a variant that is recognised by its properties, some of which have a fixed value. */
    public static <T> Candidate<T> object(
            Function<Object, T> reader, List<String> required, List<String> known, Map<String, String> fixed) {
        return new Candidate<>(
                json -> {
                    if (!(json instanceof Map<?, ?> fields) || !fields.keySet().containsAll(required)) {
                        return NO_MATCH;
                    }
                    boolean different = fixed.entrySet().stream()
                            .anyMatch(one -> !one.getValue().equals(String.valueOf(fields.get(one.getKey()))));
                    // {cvc, number} fits both {number} and {number, cvc}: the variant that knows more of the fields
                    // wins, and if two know the same ones, the variant that requires more
                    int present =
                            (int) known.stream().filter(fields::containsKey).count();
                    return different ? NO_MATCH : 2 * present + required.size();
                },
                reader);
    }

    /** Returns a variant that fits whatever its reader accepts. */
    public static <T> Candidate<T> value(Function<Object, T> reader) {
        return new Candidate<>(json -> 0, reader);
    }

    /**
     * Returns the value of the best variant that can be read; null if none can. Sorting is stable, so of variants with
     * equal scores the first in the list wins.
     */
    public static <T> @Nullable T choose(Object json, List<Candidate<T>> candidates) {
        List<Candidate<T>> matching = candidates.stream()
                .filter(candidate -> candidate.score().applyAsInt(json) > NO_MATCH)
                .sorted(Comparator.comparing(candidate -> -candidate.score().applyAsInt(json)))
                .toList();
        for (Candidate<T> candidate : matching) {
            try {
                return candidate.reader().apply(json);
            } catch (RuntimeException mismatch) {
                // try the next one; a value that matches none is kept as unknown
                continue;
            }
        }
        return null;
    }

    /** Returns a copy of an object's fields. */
    public static Map<String, @Nullable Object> fields(Object json) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) json).forEach((name, value) -> fields.put((String) name, value));
        return fields;
    }

    /** Removes a field and converts it; null if it is absent or null. */
    public static <T> @Nullable T take(Map<String, @Nullable Object> fields, String name, Function<Object, T> reader) {
        Object json = fields.remove(name);
        return json == null ? null : reader.apply(json);
    }

    /** Returns a reader of lists. */
    public static <T extends @Nullable Object> Function<Object, List<T>> listOf(Function<Object, T> reader) {
        return json -> {
            List<T> list = new ArrayList<>();
            ((List<?>) json).forEach(element -> list.add(orNull(element, reader)));
            return list;
        };
    }

    /** Returns a reader of maps. */
    public static <T extends @Nullable Object> Function<Object, Map<String, T>> mapOf(Function<Object, T> reader) {
        return json -> {
            Map<String, T> map = new LinkedHashMap<>();
            ((Map<?, ?>) json).forEach((name, value) -> map.put((String) name, orNull(value, reader)));
            return map;
        };
    }

    @SuppressWarnings("NullAway") // lists and maps keep their nulls
    private static <T extends @Nullable Object> T orNull(@Nullable Object json, Function<Object, T> reader) {
        return json == null ? null : reader.apply(json);
    }

    /**
     * Returns the value if the enum knows it. An enum reads any string; as a variant it must not take those of others.
     */
    public static <T> T known(T value, List<T> values) {
        if (!values.contains(value)) {
            throw new IllegalArgumentException("not a known value");
        }
        return value;
    }

    /** Replaces decimals by strings, in lists and maps too, for numbers that are sent as strings. */
    public static Object decimalsToText(Object value) {
        if (value instanceof List<?> list) {
            return listOf(UntypedJson::decimalsToText).apply(list);
        }
        if (value instanceof Map<?, ?> map) {
            return mapOf(UntypedJson::decimalsToText).apply(map);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }

    /** Returns the value unchanged. */
    public static Object anything(Object json) {
        return json;
    }

    /** Reads a string. */
    public static String text(Object json) {
        return (String) json;
    }

    /** Reads a calendar date. */
    public static LocalDate date(Object json) {
        return LocalDate.parse((String) json);
    }

    /** Reads a time with its offset. */
    public static OffsetDateTime dateTime(Object json) {
        return OffsetDateTime.parse((String) json);
    }

    /** Reads a UUID. */
    public static UUID uuid(Object json) {
        return UUID.fromString((String) json);
    }

    /** Reads a URI. */
    public static URI uri(Object json) {
        return URI.create((String) json);
    }

    /** Reads a decimal that is sent as a string. */
    public static BigDecimal decimalText(Object json) {
        return new BigDecimal((String) json);
    }

    /** Reads a decimal. */
    public static BigDecimal decimal(Object json) {
        return new BigDecimal(((Number) json).toString());
    }

    /** Reads a floating-point number. */
    public static Double doubleFloating(Object json) {
        return ((Number) json).doubleValue();
    }

    /** Reads a whole number of any size. */
    public static BigInteger bigInteger(Object json) {
        return decimal(json).toBigIntegerExact();
    }

    /** Reads a 32-bit whole number. */
    public static Integer integer(Object json) {
        return decimal(json).intValueExact();
    }

    /** Reads a 64-bit whole number. */
    public static Long longInteger(Object json) {
        return decimal(json).longValueExact();
    }

    /** Reads a boolean. */
    public static Boolean flag(Object json) {
        return (Boolean) json;
    }
}
