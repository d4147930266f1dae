package me.ratio.runtime.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Accepts times as ISO 8601 only: a number could be seconds or milliseconds, and a wrong guess would go unnoticed. */
final class IsoDateTimes {
    private IsoDateTimes() {}

    static SimpleModule module() {
        return new SimpleModule("iso-date-times").addDeserializer(OffsetDateTime.class, new DateTimeDeserializer());
    }

    private static final class DateTimeDeserializer extends StdScalarDeserializer<OffsetDateTime> {
        private static final long serialVersionUID = 1L;

        DateTimeDeserializer() {
            super(OffsetDateTime.class);
        }

        @Override
        public @Nullable OffsetDateTime deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, json);
            }
            try {
                return OffsetDateTime.parse(json.getText().strip());
            } catch (DateTimeException e) {
                throw context.weirdStringException(
                        "a text", OffsetDateTime.class, "it is not an ISO 8601 time with offset");
            }
        }
    }
}
