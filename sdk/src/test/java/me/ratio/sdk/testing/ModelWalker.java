package me.ratio.sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import me.ratio.runtime.error.DecodingException;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** Reads every property of a decoded value, like an application, and collects the models in it. */
public final class ModelWalker {
    private final List<Object> models = new ArrayList<>();

    private ModelWalker() {}

    /**
     * Returns the models within a value, itself included. Reading an absent required property may throw a
     * {@link DecodingException}; anything else is a failure.
     */
    public static List<Object> walk(@Nullable Object value) {
        ModelWalker walker = new ModelWalker();
        walker.visit(value);
        return walker.models;
    }

    /** Returns the accessors of a model: public instance methods without parameters. */
    public static List<Method> accessors(Class<?> model) {
        List<Method> accessors = new ArrayList<>();
        for (Method method : model.getDeclaredMethods()) {
            boolean reads = Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isSynthetic()
                    && method.getParameterCount() == 0;
            if (reads && !List.of("toBuilder", "hashCode", "toString").contains(method.getName())) {
                accessors.add(method);
            }
        }
        return accessors;
    }

    private void visit(@Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::visit);
        } else if (value != null
                && value.getClass().getPackage().equals(ApiError.class.getPackage())
                && !value.getClass().isEnum()) {
            models.add(value);
            assertThat(value.toString()).isNotNull();
            assertThat(value).isEqualTo(value).hasSameHashCodeAs(value);
            assertThat(JsonCodec.write(value)).isNotEmpty();
            accessors(value.getClass()).forEach(accessor -> visit(read(value, accessor)));
        }
    }

    private static @Nullable Object read(Object model, Method accessor) {
        try {
            return accessor.invoke(model);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof DecodingException absent) {
                assertThat(absent.property()).isNotNull();
                return null;
            }
            throw new AssertionError(accessor + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
