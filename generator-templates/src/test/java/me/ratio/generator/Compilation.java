package me.ratio.generator;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated sources inside this process, against the class path of this test. */
final class Compilation {
    private Compilation() {}

    /** Returns errors and warnings of the compiler. */
    static List<String> diagnostics(SortedMap<String, String> sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(new Source(path, text)));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StringWriter rest = new StringWriter();
        List<String> options = List.of(
                "-Xlint:all,-processing",
                "-Xdoclint:all,-missing",
                "-Werror",
                "-proc:none",
                "--release",
                "17",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString());
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(rest, null, found, options, null, files)
                .call();
        List<String> diagnostics = new ArrayList<>();
        found.getDiagnostics().forEach(diagnostic -> diagnostics.add(diagnostic.toString()));
        if (!compiled) {
            diagnostics.add("not compiled " + rest);
        }
        return diagnostics;
    }

    /** Loads the compiled classes; all others come from the class path of this test. */
    static ClassLoader loader(Path classes) throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Compilation.class.getClassLoader());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
