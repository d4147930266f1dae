package me.ratio.runtime.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Rejects decimals with an absurd exponent. {@code 1e999999999} takes eleven characters, but rounding it or writing it out
 * would run out of memory.
 */
final class BoundedNumbers {
    private static final int MAX_EXPONENT = 1_000;

    private BoundedNumbers() {}

    static SimpleModule module() {
        return new SimpleModule("bounded-numbers").addDeserializer(BigDecimal.class, new DecimalDeserializer());
    }

    /** Returns the number, unless its exponent is too large. */
    static @Nullable BigDecimal bounded(@Nullable BigDecimal number, DeserializationContext context)
            throws IOException {
        if (number != null && Math.abs((long) number.scale()) > MAX_EXPONENT) {
            throw context.weirdStringException("a number", BigDecimal.class, "its exponent is too large");
        }
        return number;
    }

    private static final class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        DecimalDeserializer() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return bounded(BigDecimalDeserializer.instance.deserialize(json, context), context);
        }
    }
}
