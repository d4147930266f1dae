package me.ratio.sdk.call;

import feign.FeignException;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Target;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import me.ratio.sdk.error.RatioException;
import me.ratio.sdk.feign.PathSegment;
import org.jspecify.annotations.Nullable;

/** Keeps Feign's exceptions, whose messages quote bodies, from the caller; what they carry of ours comes out. */
final class PlainErrors implements InvocationHandler {
    private final Target<?> target;
    private final Map<Method, MethodHandler> methods;

    @SuppressWarnings("rawtypes") // as Feign's factory gives it
    PlainErrors(Target target, Map<Method, MethodHandler> methods) {
        this.target = target;
        this.methods = methods;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        MethodHandler handler = methods.get(method);
        if (handler == null) {
            return ofObject(proxy, method, arguments);
        }
        requireArguments(method, arguments);
        try {
            return handler.invoke(arguments);
        } catch (FeignException e) {
            throw ofOurOwn(method, e);
        }
    }

    private static void requireArguments(Method method, Object @Nullable [] arguments) {
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            if (arguments[i] == null) {
                throw refused(method, i, "must not be null");
            }
            if (arguments[i] instanceof String segment && PathSegment.isRefused(segment)) {
                throw refused(method, i, "must not be empty, \".\" or \"..\"");
            }
        }
    }

    private static IllegalArgumentException refused(Method method, int argument, String why) {
        return new IllegalArgumentException(
                method.getName() + ": " + method.getParameters()[argument].getName() + " " + why);
    }

    private static RuntimeException ofOurOwn(Method method, RuntimeException thrown) {
        if (thrown.getCause() instanceof RatioException ours) {
            return ours;
        }
        if (thrown.getCause() instanceof IllegalArgumentException refused) {
            return refused;
        }
        return new IllegalStateException(method.getName() + " could not be called: "
                + thrown.getClass().getSimpleName() + " in the library below");
    }

    private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> target.toString();
            default -> throw new IllegalStateException(method + " has no handler");
        };
    }
}
