package me.ratio.runtime.internal.feign;

import feign.DefaultContract;
import feign.MethodMetadata;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.internal.call.CallExecutor;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Creates the implementations of API interfaces. Feign's contract reads an interface once; an object is a proxy and costs
 * next to nothing.
 */
public final class ApiFactory {
    private final Map<String, Operation> operations;
    private final FeignTypes types;
    private final CallExecutor executor;
    private final String baseUrl;
    private final Map<Class<?>, Map<Method, OperationMethod>> methods = new ConcurrentHashMap<>();

    /** Finds the Feign interface of a plain one; generated code has the table. */
    @FunctionalInterface
    public interface FeignTypes {
        /** Returns the Feign interface that extends the given one. */
        <T> Class<? extends T> of(Class<T> api);
    }

    /** Creates a factory for the operations of an API. */
    public ApiFactory(Collection<Operation> operations, FeignTypes types, CallExecutor executor, URI baseUrl) {
        this.operations = operations.stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        this.types = types;
        this.executor = executor;
        this.baseUrl = baseUrl.toString();
    }

    /**
     * Creates an implementation of an API interface.
     *
     * @param options the options of its calls
     * @param attributes passed on with each of its calls
     */
    public <T> T create(Class<T> api, RequestOptions options, Call.@Nullable Attribute attributes) {
        Class<? extends T> feignType = types.of(api);
        return ApiProxy.create(
                feignType,
                methods.computeIfAbsent(feignType, this::methodsOf),
                new ApiProxy.Context(executor, options, attributes));
    }

    /** Reads the methods of a Feign interface, each of which has the id of its operation as its name. */
    private Map<Method, OperationMethod> methodsOf(Class<?> feignType) {
        Map<Method, OperationMethod> found = new HashMap<>();
        for (MethodMetadata metadata : new DefaultContract().parseAndValidateMetadata(feignType)) {
            Operation operation = operations.get(metadata.method().getName());
            if (operation == null) {
                throw new IllegalStateException(
                        "There is no operation '" + metadata.method().getName() + "'");
            }
            found.put(metadata.method(), OperationMethod.of(metadata, operation, baseUrl));
        }
        return Map.copyOf(found);
    }
}
