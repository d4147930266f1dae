package me.ratio.sdk.call;

import feign.Response;
import feign.codec.Decoder;
import java.io.IOException;
import java.lang.reflect.Type;

/** Reads the body of a success as the method's return type. */
final class AnswerDecoder implements Decoder {
    @Override
    public Object decode(Response response, Type type) throws IOException {
        byte[] body = response.body() == null
                ? new byte[0]
                : response.body().asInputStream().readAllBytes();
        return Json.read(body, type, FeignCalls.operationOf(response.request()));
    }
}
