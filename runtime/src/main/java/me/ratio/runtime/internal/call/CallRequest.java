package me.ratio.runtime.internal.call;

import java.net.URI;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A request that is ready to be sent.
 *
 * @param operation the operation that is called
 * @param headers the headers that belong to the operation
 * @param body the body, null if there is none
 * @param decoder reads the response, null if the operation has no result
 * @param options the options of the object that was called
 * @param attributes data for the client's own stages, null if there is none
 */
public record CallRequest(
        Operation operation,
        URI uri,
        HttpHeaders headers,
        @Nullable RequestBody body,
        JsonCodec.@Nullable BodyDecoder decoder,
        RequestOptions options,
        Call.@Nullable Attribute attributes) {
    @Override
    public String toString() {
        return operation.id();
    }
}
