package me.ratio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import me.ratio.conformance.contract.ContractOperation;
import me.ratio.conformance.recording.Recording;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.model.RequestParameters;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.api.SessionApis;
import org.jspecify.annotations.Nullable;

/** Calls an operation of the SDK by reflection, with arguments given as JSON. */
final class OperationCall {
    private static final ObjectMapper TREES = new ObjectMapper();

    private final Operation operation;
    private final ContractOperation contract;
    private final Method method;

    OperationCall(Operation operation) {
        this.operation = operation;
        this.contract = Fixtures.CONTRACT.operation(operation.method(), operation.path());
        this.method = Stream.of(operation.api().getMethods())
                .filter(candidate -> candidate.getName().equals(operation.id()))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new IllegalStateException(operation + " has no method"));
    }

    static OperationCall of(Recording recording) {
        return new OperationCall(operation(recording));
    }

    /** Returns the operation of a recording. */
    static Operation operation(Recording recording) {
        return Operations.all().stream()
                .filter(operation -> operation.method().equals(recording.method())
                        && operation.path().equals(recording.pathTemplate()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the SDK has no operation for recording " + recording));
    }

    ContractOperation contract() {
        return contract;
    }

    Class<?> responseType() {
        return method.getReturnType();
    }

    /** Calls the operation with the contract's examples. Exceptions of the SDK are thrown unchanged. */
    @Nullable
    Object withExamples(SessionApis session) {
        return with(session, contract.requestExample().orElse(null));
    }

    /** Calls the operation with a body and the contract's examples for the parameters. */
    @Nullable
    Object with(SessionApis session, @Nullable JsonNode body) {
        try {
            return method.invoke(session.api(operation.api()), arguments(body));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(operation + " threw an undeclared exception", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(operation + " has an inaccessible method", e);
        }
    }

    private Object[] arguments(@Nullable JsonNode body) {
        ObjectNode path = contract.parameterExamples("path");
        List<Object> arguments = new ArrayList<>();
        operation.pathParameters().forEach(name -> arguments.add(path.path(name).asText()));
        List<JsonNode> rest = new ArrayList<>();
        if (body != null) {
            rest.add(body);
        }
        ObjectNode query = contract.parameterExamples("query");
        if (!query.isEmpty()) {
            rest.add(query);
        }
        for (JsonNode argument : rest) {
            arguments.add(decoded(argument, method.getParameterTypes()[arguments.size()]));
        }
        return arguments.toArray();
    }

    /** Returns the type of the body among the method's parameters. */
    Class<?> requestType() {
        return method.getParameterTypes()[operation.pathParameters().size()];
    }

    /** Decodes a model with the codec that the SDK uses on the wire, which its module does not export. */
    static <T> T decoded(JsonNode json, Class<T> type) {
        return RequestParameters.class.isAssignableFrom(type)
                ? built(json, type)
                : JsonCodec.read(json.toString().getBytes(StandardCharsets.UTF_8), type);
    }

    /** Builds query parameters, which have no JSON form, with their builder. */
    private static <T> T built(JsonNode parameters, Class<T> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
                for (Method setter : builder.getClass().getMethods()) {
                    if (setter.getName().equals(parameter.getKey())) {
                        setter.invoke(builder, decoded(parameter.getValue(), setter.getParameterTypes()[0]));
                    }
                }
            }
            return type.cast(builder.getClass().getMethod("build").invoke(builder));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the fields of a model that the contract does not know. */
    static Map<?, ?> unknownFields(Object model) {
        try {
            return (Map<?, ?>) model.getClass().getMethod("unknownFields").invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model.getClass() + " is not a model", e);
        }
    }

    /** Encodes a model with the same codec. */
    static JsonNode encoded(Object model) {
        return tree(new String(JsonCodec.write(model), StandardCharsets.UTF_8));
    }

    /** Parses JSON, so that equal numbers become equal nodes. */
    static JsonNode tree(String json) {
        try {
            return TREES.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
