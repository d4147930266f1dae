package me.ratio.sdk.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.sdk.model.ApiError;
import me.ratio.sdk.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Parses error responses leniently: the error code must not be lost because another field is malformed. */
final class ErrorBodyParser {
    private ErrorBodyParser() {}

    /** Returns the error; null if the body is not one, such as the page of a gateway. */
    static @Nullable ApiError parse(byte[] body) {
        try {
            return body.length == 0 ? null : JsonCodec.MAPPER.readValue(body, ApiError.class);
        } catch (IOException malformed) {
            return codeAndMessage(body);
        }
    }

    private static @Nullable ApiError codeAndMessage(byte[] body) {
        try {
            JsonNode tree = JsonCodec.MAPPER.readTree(body);
            ApiError.Builder error = ApiError.builder();
            if (tree.path("code").isTextual()) {
                error.code(ErrorCode.of(tree.get("code").textValue()));
            }
            if (tree.path("message").isTextual()) {
                error.message(tree.get("message").textValue());
            }
            ApiError parsed = error.build();
            return parsed.code() == null && parsed.message() == null ? null : parsed;
        } catch (IOException notJson) {
            return null;
        }
    }
}
