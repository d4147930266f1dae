package me.ratio.runtime.internal.feign;

import feign.FeignException;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Target;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.feign.PathSegment;
import org.jspecify.annotations.Nullable;

/**
 * Translates Feign's exceptions, whose messages quote bodies, to those of this library. Also checks arguments, which
 * Feign would report without the name of the parameter.
 */
final class FeignExceptionTranslator implements InvocationHandler {
    private final Target<?> target;
    private final Map<Method, MethodHandler> methods;

    @SuppressWarnings("rawtypes") // the signature of Feign's factory
    FeignExceptionTranslator(Target target, Map<Method, MethodHandler> methods) {
        this.target = target;
        this.methods = methods;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        MethodHandler handler = methods.get(method);
        if (handler == null) {
            return invokeObjectMethod(proxy, method, arguments);
        }
        requireArguments(method, arguments);
        try {
            return handler.invoke(arguments);
        } catch (FeignException e) {
            throw translate(method, e);
        }
    }

    private static void requireArguments(Method method, Object @Nullable [] arguments) {
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            if (arguments[i] == null) {
                throw invalidArgument(method, i, "must not be null");
            }
            if (arguments[i] instanceof String segment && PathSegment.isRejected(segment)) {
                throw invalidArgument(method, i, "must not be empty, \".\" or \"..\"");
            }
        }
    }

    private static IllegalArgumentException invalidArgument(Method method, int index, String problem) {
        return new IllegalArgumentException(
                method.getName() + ": " + method.getParameters()[index].getName() + " " + problem);
    }

    /** Returns the cause if it is ours: Feign wraps exceptions of encoders and decoders, and may quote the body. */
    private static RuntimeException translate(Method method, RuntimeException thrown) {
        if (thrown.getCause() instanceof ClientException cause) {
            return cause;
        }
        if (thrown.getCause() instanceof IllegalArgumentException cause) {
            return cause;
        }
        return new IllegalStateException(
                method.getName() + " failed with " + thrown.getClass().getSimpleName() + " in Feign");
    }

    private Object invokeObjectMethod(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> target.toString();
            default -> throw new IllegalStateException(method + " has no handler");
        };
    }
}
