package me.ratio.runtime.internal.feign;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.internal.call.CallExecutor;
import me.ratio.runtime.internal.pipeline.Call;
import org.jspecify.annotations.Nullable;

/** Implements an API interface: a call of a method becomes a call of its operation. */
final class ApiProxy implements InvocationHandler {
    private final Class<?> type;
    private final Map<Method, OperationMethod> methods;
    private final Context context;

    /** The parts that all calls of one object share. */
    record Context(CallExecutor executor, RequestOptions options, Call.@Nullable Attribute attributes) {}

    private ApiProxy(Class<?> type, Map<Method, OperationMethod> methods, Context context) {
        this.type = type;
        this.methods = methods;
        this.context = context;
    }

    static <T> T create(Class<T> type, Map<Method, OperationMethod> methods, Context context) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new ApiProxy(type, methods, context)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        OperationMethod operation = methods.get(method);
        if (operation != null) {
            return context.executor().execute(operation.request(arguments, context.options(), context.attributes()));
        }
        return method.getDeclaringClass() == Object.class
                ? invokeObjectMethod(proxy, method, arguments)
                : InvocationHandler.invokeDefault(proxy, method, arguments);
    }

    private Object invokeObjectMethod(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName();
        };
    }
}
