package me.ratio.runtime.internal.call;

import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.error.DecodingException;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/** Decodes successful responses, and refuses those that cannot be the API's, such as the page of a portal. */
final class ResultDecoder {
    private static final String NO_RESULT = "an empty response";

    @Nullable
    Object decode(Call call, JsonCodec.@Nullable BodyDecoder decoder, TransportResponse response) {
        byte[] body = response.body();
        String encoding = response.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw DecodingException.compressed(
                    call.failed(Outcome.ofUnreadableSuccess(call.operation()), response),
                    schema(decoder),
                    encoding.matches("[A-Za-z0-9, -]{1,40}") ? encoding : "unreadable encoding");
        }
        if (decoder == null) {
            if (!isBlank(body) && !JsonCodec.isObject(body)) {
                throw unreadable(call, response, NO_RESULT, null);
            }
            return null;
        }
        try {
            return decoder.read(body);
        } catch (DecodingException e) {
            throw unreadable(call, response, e.schema(), e.property());
        }
    }

    /** Returns what a response is expected to be, for messages. */
    static String schema(JsonCodec.@Nullable BodyDecoder decoder) {
        return decoder == null ? NO_RESULT : decoder.schema();
    }

    /** Tells whether a body is blank. The response of an operation without a result is that, or an empty object. */
    private static boolean isBlank(byte[] body) {
        for (byte each : body) {
            if (!Character.isWhitespace(each)) {
                return false;
            }
        }
        return true;
    }

    private static DecodingException unreadable(
            Call call, TransportResponse response, String schema, @Nullable String property) {
        return DecodingException.unreadable(
                call.failed(Outcome.ofUnreadableSuccess(call.operation()), response), schema, property);
    }
}
