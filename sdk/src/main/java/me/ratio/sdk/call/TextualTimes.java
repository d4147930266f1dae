package me.ratio.sdk.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Takes times only as ISO 8601 text: a bare number could be seconds or milliseconds, and a wrong guess is silent. */
final class TextualTimes {
    private TextualTimes() {}

    static SimpleModule module() {
        return new SimpleModule("textual-times").addDeserializer(OffsetDateTime.class, new OfText());
    }

    private static final class OfText extends StdScalarDeserializer<OffsetDateTime> {
        private static final long serialVersionUID = 1L;

        OfText() {
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
                        "a text", OffsetDateTime.class, "it is no ISO 8601 time with offset");
            }
        }
    }
}
