package me.ratio.sdk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Calls any operation like an application, with the contract's examples as arguments. */
public final class OperationInvoker {
    private OperationInvoker() {}

    /** Returns the method of an operation, with all its parameters. */
    public static Method methodOf(Operation operation) {
        return Stream.of(operation.api().getMethods())
                .filter(method -> method.getName().equals(operation.id()))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow();
    }

    /** Calls it with the examples; exceptions are thrown as an application sees them. */
    public static @Nullable Object call(Operation operation, Function<Class<?>, Object> apis) {
        return call(operation, apis, examples(operation));
    }

    /** Calls it with other arguments. */
    public static @Nullable Object call(
            Operation operation, Function<Class<?>, Object> apis, List<? extends @Nullable Object> arguments) {
        try {
            return methodOf(operation).invoke(apis.apply(operation.api()), arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError("a checked exception or an error was thrown", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the examples of the contract as arguments. */
    public static List<Object> examples(Operation operation) {
        List<Object> arguments = new ArrayList<>();
        for (JsonNode parameter : EffectiveContract.parameters(operation)) {
            if (parameter.path("in").asText().equals("path")) {
                arguments.add(parameter.path("example").asText());
            }
        }
        Class<?>[] types = methodOf(operation).getParameterTypes();
        JsonNode body = EffectiveContract.requestExample(operation);
        if (body != null) {
            arguments.add(decode(body, types[arguments.size()]));
        }
        ObjectNode query = queryExamples(operation);
        if (!query.isEmpty()) {
            arguments.add(build(query, types[arguments.size()]));
        }
        return arguments;
    }

    /** Returns the examples of the query parameters, by name. */
    public static ObjectNode queryExamples(Operation operation) {
        ObjectNode query = new JsonMapper().createObjectNode();
        for (JsonNode parameter : EffectiveContract.parameters(operation)) {
            if (parameter.path("in").asText().equals("query")) {
                query.set(parameter.path("name").asText(), parameter.path("example"));
            }
        }
        return query;
    }

    /** Builds the query parameters like an application. */
    private static Object build(ObjectNode parameters, Class<?> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
                for (Method setter : builder.getClass().getMethods()) {
                    if (setter.getName().equals(parameter.getKey())) {
                        setter.invoke(builder, decode(parameter.getValue(), setter.getParameterTypes()[0]));
                    }
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object decode(JsonNode json, Class<?> type) {
        return JsonCodec.read(json.toString().getBytes(StandardCharsets.UTF_8), type);
    }
}
