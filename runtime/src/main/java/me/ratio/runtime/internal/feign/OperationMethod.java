package me.ratio.runtime.internal.feign;

import feign.MethodMetadata;
import feign.Param;
import feign.RequestTemplate;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.feign.PathSegment;
import me.ratio.runtime.internal.call.CallRequest;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.internal.parameter.ParameterEncoding;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.model.RequestParameters;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A method of a Feign interface, as Feign's contract reads it, prepared for making requests. Feign would parse and expand its
 * templates anew for each call, which takes longer than everything else that a call does on this side of the network.
 *
 * @param literals the parts of the URL around the path parameters, one more than there are parameters
 * @param pathArguments which argument each path parameter is
 * @param queryArgument which argument holds the query and header parameters, null if none does
 * @param bodyArgument which argument is the body, null if none is
 */
record OperationMethod(
        Method method,
        Operation operation,
        List<String> literals,
        List<Integer> pathArguments,
        @Nullable Integer queryArgument,
        @Nullable Integer bodyArgument,
        HttpHeaders headers,
        JsonCodec.@Nullable BodyDecoder decoder) {
    private static final Param.Expander PATH_SEGMENT = new PathSegment();
    private static final String PLACEHOLDER = "PlaceholderOfPathParameter";

    static OperationMethod of(MethodMetadata metadata, Operation operation, String baseUrl) {
        Method method = metadata.method();
        List<Integer> arguments = new ArrayList<>();
        Map<String, Object> placeholders = new LinkedHashMap<>();
        metadata.indexToName()
                .forEach((index, names) -> names.forEach(name -> {
                    placeholders.put(name, PLACEHOLDER + arguments.size() + "End");
                    arguments.add(index);
                }));
        // Feign itself expands the template, so that its literals are encoded as Feign would send them
        String url = baseUrl
                + RequestTemplate.from(metadata.template())
                        .resolve(placeholders)
                        .url();
        List<String> literals = new ArrayList<>();
        List<Integer> pathArguments = new ArrayList<>();
        for (int at = url.indexOf(PLACEHOLDER); at >= 0; at = url.indexOf(PLACEHOLDER)) {
            int end = url.indexOf("End", at);
            literals.add(url.substring(0, at));
            pathArguments.add(arguments.get(Integer.parseInt(url.substring(at + PLACEHOLDER.length(), end))));
            url = url.substring(end + "End".length());
        }
        literals.add(url);
        return new OperationMethod(
                method,
                operation,
                List.copyOf(literals),
                List.copyOf(pathArguments),
                metadata.queryMapIndex(),
                metadata.bodyIndex(),
                headers(metadata),
                metadata.returnType() == void.class ? null : JsonCodec.decoder(metadata.returnType()));
    }

    private static HttpHeaders headers(MethodMetadata metadata) {
        HttpHeaders headers = HttpHeaders.empty();
        if (metadata.bodyIndex() != null) {
            headers = headers.with("Content-Type", "application/json");
        }
        for (var header : metadata.template().headers().entrySet()) {
            headers = headers.with(header.getKey(), String.join(", ", header.getValue()));
        }
        return headers;
    }

    /**
     * Returns the request for a call of this method.
     *
     * @throws IllegalArgumentException if an argument is null or cannot be sent; the message names it
     */
    CallRequest request(Object @Nullable [] given, RequestOptions options, Call.@Nullable Attribute attributes) {
        Object[] arguments = given == null ? new Object[0] : given;
        requireArguments(arguments);
        StringBuilder url = new StringBuilder(128).append(literals.get(0));
        for (int i = 0; i < pathArguments.size(); i++) {
            url.append(PATH_SEGMENT.expand(arguments[pathArguments.get(i)])).append(literals.get(i + 1));
        }
        HttpHeaders all = headers;
        if (queryArgument != null) {
            ParameterWriter writer = new ParameterWriter(url);
            ((RequestParameters) arguments[queryArgument]).writeTo(writer);
            all = writer.headers().with(headers);
        }
        RequestBody body = bodyArgument == null ? null : RequestBody.of(JsonCodec.write(arguments[bodyArgument]));
        return new CallRequest(operation, URI.create(url.toString()), all, body, decoder, options, attributes);
    }

    private void requireArguments(Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == null) {
                throw invalidArgument(i, "must not be null");
            }
            if (arguments[i] instanceof String segment && ParameterEncoding.isRejectedSegment(segment)) {
                throw invalidArgument(i, "must not be empty, \".\" or \"..\"");
            }
        }
    }

    private IllegalArgumentException invalidArgument(int index, String problem) {
        return new IllegalArgumentException(
                method.getName() + ": " + method.getParameters()[index].getName() + " " + problem);
    }
}
