package me.ratio.generator.size;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The result of compiling generated sources.
 *
 * @param errors the number of errors; if there are any, there are no classes
 * @param bytes the size of all classes of a source, by the path of the source
 */
record CompiledClasses(long errors, SortedMap<String, Long> bytes) {
    /** Compiles sources, ignoring warnings. */
    static CompiledClasses of(Path sources, String classPath, Path out) throws IOException {
        Files.createDirectories(out);
        List<String> options = List.of(
                "-proc:none", "-Xmaxerrs", "10000", "--release", "17", "-classpath", classPath, "-d", out.toString());
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            List<Path> paths = list(sources, ".java");
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(paths))
                    .call();
        }
        long errors = found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .count();
        SortedMap<String, Long> bytes = new TreeMap<>();
        for (Path file : list(out, ".class")) {
            String source = out.relativize(file)
                    .toString()
                    .replace(File.separatorChar, '/')
                    .replaceFirst("(\\$[^/]*)?\\.class$", ".java");
            bytes.merge(source, Files.size(file), Long::sum);
        }
        return new CompiledClasses(errors, errors == 0 ? bytes : new TreeMap<>());
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
