package me.ratio.generator;

import static me.ratio.generator.Generated.call;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Calls the methods of any generated model; a value of the JDK has none of them. */
final class ModelMethods {
    private final Object model;

    ModelMethods(Object model) {
        this.model = model;
    }

    /** Calls every method that returns a value and has no parameters. */
    void readEveryProperty() throws Exception {
        for (Method method : own().toList()) {
            if (method.getParameterCount() == 0 && method.getReturnType() != void.class) {
                called(method);
            }
        }
    }

    /** Returns the model rebuilt by its builder, or the model itself when there is no builder. */
    Object rebuilt() throws Exception {
        return own().anyMatch(method -> method.getName().equals("toBuilder"))
                ? call(call(model, "toBuilder"), "build")
                : model;
    }

    /** Returns the name of the visitor's method that a union calls; empty for other models. */
    String variant() throws Exception {
        Optional<Method> accept = own().filter(method -> method.getName().equals("accept"))
                .filter(method -> method.getParameterCount() == 1 && method.getParameterTypes()[0].isInterface())
                .findFirst();
        if (accept.isEmpty()) {
            return "";
        }
        AtomicReference<String> visited = new AtomicReference<>("");
        Class<?> visitor = accept.get().getParameterTypes()[0];
        called(
                accept.get(),
                Proxy.newProxyInstance(visitor.getClassLoader(), new Class<?>[] {visitor}, (self, method, given) -> {
                    visited.set(method.getName());
                    return null;
                }));
        return visited.get();
    }

    private Stream<Method> own() {
        if (model.getClass().getName().startsWith("java.")) {
            return Stream.of();
        }
        Class<?> type = model.getClass();
        while (!Modifier.isPublic(type.getModifiers())) {
            // the class of a variant is private; its public superclass has the methods
            type = type.getSuperclass();
        }
        return Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    private Object called(Method method, Object... arguments) throws Exception {
        try {
            return method.invoke(model, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
