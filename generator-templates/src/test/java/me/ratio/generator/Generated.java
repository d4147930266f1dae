package me.ratio.generator;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Generated code, compiled and loaded: its types, their methods by name, and a mapper to read and write them. */
final class Generated {
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final ClassLoader classes;

    private Generated(ClassLoader classes) {
        this.classes = classes;
    }

    static Generated of(String resource, Path folder) throws IOException {
        return compiled(Generation.of(resource, folder), folder);
    }

    /** Returns the same for a document in a file. */
    static Generated ofDocument(Path document, Path folder) throws IOException {
        return compiled(Generation.ofDocument(document, folder.resolve("out")), folder);
    }

    private static Generated compiled(SortedMap<String, String> sources, Path folder) throws IOException {
        var diagnostics = Compilation.diagnostics(sources, folder.resolve("classes"));
        if (!diagnostics.isEmpty()) {
            throw new IllegalStateException(String.join("\n", diagnostics));
        }
        return new Generated(Compilation.loader(folder.resolve("classes")));
    }

    Class<?> type(String javaPackage, String name) throws ClassNotFoundException {
        return classes.loadClass(javaPackage + "." + name);
    }

    Object read(String model, String json) throws Exception {
        return JSON.readValue(json, type(Generation.MODEL, model));
    }

    Object builder(String model) throws Exception {
        return type(Generation.MODEL, model).getMethod("builder").invoke(null);
    }

    /** Returns the constant of an enum, or of a class whose constants are fields. */
    Object constant(String javaPackage, String type, String name) throws Exception {
        return type(javaPackage, type).getField(name).get(null);
    }

    /** Calls the one public method that has this name and takes that many arguments. */
    static Object call(Object target, String method, Object... arguments) throws Exception {
        Method found = Stream.of(target.getClass().getMethods())
                .filter(each -> each.getName().equals(method) && each.getParameterCount() == arguments.length)
                .filter(each -> !each.isBridge())
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(target.getClass() + "." + method));
        try {
            return found.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
