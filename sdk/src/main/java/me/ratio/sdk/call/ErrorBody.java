package me.ratio.sdk.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import me.ratio.sdk.model.ApiError;
import me.ratio.sdk.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads the body of a refusal, as much of it as can be read: why something was refused must not be lost. */
final class ErrorBody {
    private ErrorBody() {}

    /** The error; null when the body is not one, as a gateway's page. */
    static @Nullable ApiError read(byte[] body) {
        try {
            return Json.MAPPER.readValue(body, ApiError.class);
        } catch (IOException notAsAWhole) {
            return essence(body);
        }
    }

    /** Code and message alone, when something beside them does not fit. */
    private static @Nullable ApiError essence(byte[] body) {
        try {
            JsonNode tree = Json.MAPPER.readTree(body);
            ApiError.Builder error = ApiError.builder();
            if (tree.path("code").isTextual()) {
                error.code(ErrorCode.of(tree.get("code").textValue()));
            }
            if (tree.path("message").isTextual()) {
                error.message(tree.get("message").textValue());
            }
            ApiError read = error.build();
            return read.code() == null && read.message() == null ? null : read;
        } catch (IOException noJson) {
            return null;
        }
    }
}
