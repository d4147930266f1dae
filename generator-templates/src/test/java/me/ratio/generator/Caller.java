package me.ratio.generator;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** An application that uses a generated client: compiled against one version of it, run with any. */
final class Caller {
    private Caller() {}

    /** Compiles the sources in a folder of the test resources; returns the messages of the compiler. */
    static List<String> compile(String resources, Path client, Path classes) throws IOException {
        Files.createDirectories(classes);
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-Xlint:all,-processing",
                "-proc:none",
                "--release",
                "17",
                "-classpath",
                client + File.pathSeparator + System.getProperty("java.class.path"),
                "-d",
                classes.toString());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources(resources)))
                    .call();
        }
        return found.getDiagnostics().stream()
                .map(each ->
                        each.getCode() + ": " + each.getMessage(Locale.ENGLISH).replaceAll("\\s+", " "))
                .sorted()
                .toList();
    }

    private static List<Path> sources(String resources) throws IOException {
        URI folder;
        try {
            folder = Caller.class.getResource("/" + resources).toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.sorted().toList();
        }
    }

    /**
     * Loads every class and calls every public static method without parameters; returns what each returns or throws.
     */
    static SortedMap<String, String> run(Path caller, Path client) throws Exception {
        SortedMap<String, String> results = new TreeMap<>();
        URL[] paths = {caller.toUri().toURL(), client.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(paths, Caller.class.getClassLoader())) {
            for (String name : classNames(caller)) {
                for (Method method : Class.forName(name, true, loader).getDeclaredMethods()) {
                    int modifiers = method.getModifiers();
                    if (Modifier.isPublic(modifiers)
                            && Modifier.isStatic(modifiers)
                            && method.getParameterCount() == 0) {
                        results.put(
                                method.getDeclaringClass().getSimpleName() + "." + method.getName(), result(method));
                    }
                }
            }
        }
        return results;
    }

    private static List<String> classNames(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        }
    }

    private static String result(Method method) throws IllegalAccessException {
        try {
            return String.valueOf(method.invoke(null));
        } catch (InvocationTargetException e) {
            return "threw " + e.getCause();
        }
    }
}
