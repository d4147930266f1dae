package me.ratio.runtime.internal.feign;

import feign.Response;
import feign.codec.Decoder;
import java.io.IOException;
import java.lang.reflect.Type;
import me.ratio.runtime.internal.json.JsonCodec;

/** Decodes the body of a successful response to the method's return type. */
final class ResponseDecoder implements Decoder {
    private final FeignClientAdapter client;

    ResponseDecoder(FeignClientAdapter client) {
        this.client = client;
    }

    @Override
    public Object decode(Response response, Type type) throws IOException {
        byte[] body = response.body() == null
                ? new byte[0]
                : response.body().asInputStream().readAllBytes();
        return JsonCodec.read(body, type, client.operationOf(response.request()));
    }
}
