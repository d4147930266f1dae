package me.ratio.sdk.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Refuses decimals with an exponent that no amount has. A few characters can name a number of a thousand million digits,
 * and whoever then rounds it or writes it out runs out of memory.
 */
final class BoundedNumbers {
    private static final int LARGEST_EXPONENT = 1_000;

    private BoundedNumbers() {}

    /** For amounts, and for the numbers in what the contract gives no shape. */
    static SimpleModule module() {
        return new SimpleModule("bounded-numbers")
                .addDeserializer(BigDecimal.class, new OfAmounts())
                .addDeserializer(Number.class, new OfUnknownFields());
    }

    private static @Nullable BigDecimal bounded(@Nullable BigDecimal number, DeserializationContext context)
            throws IOException {
        if (number != null && Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw context.weirdStringException("a number", BigDecimal.class, "its exponent is too large");
        }
        return number;
    }

    private static final class OfAmounts extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        OfAmounts() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return bounded(BigDecimalDeserializer.instance.deserialize(json, context), context);
        }
    }

    private static final class OfUnknownFields extends StdScalarDeserializer<Number> {
        private static final long serialVersionUID = 1L;

        OfUnknownFields() {
            super(Number.class);
        }

        @Override
        public @Nullable Number deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.hasToken(JsonToken.VALUE_NUMBER_FLOAT)
                    ? bounded(json.getDecimalValue(), context)
                    : json.getNumberValue();
        }
    }
}
