package me.ratio.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the first example of the root README. */
class ReadmeExampleTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final int FIRST_SCREEN = 40;

    @Test
    void firstExampleBuysInTheSandbox(@TempDir Path classes) throws Exception {
        compile(classes).call();

        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("FirstBlock").getMethod("run").invoke(null);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).matches("COMPLETED 0x[0-9a-f]{64}\\R");
    }

    @Test
    void firstExampleHasAtMostTwelveStatementsOnTheFirstScreen(@TempDir Path classes) throws Exception {
        AtomicInteger statements = new AtomicInteger();
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree instanceof StatementTree
                        && tree.getKind() != Tree.Kind.BLOCK
                        && tree.getKind() != Tree.Kind.CLASS) {
                    statements.incrementAndGet();
                }
                return super.scan(tree, unused);
            }
        }.scan(compile(classes).parse(), null);

        assertThat(statements.get()).isBetween(1, 12);
        List<String> lines = Files.readAllLines(README);
        assertThat(lines.subList(0, FIRST_SCREEN)).contains("```java", "  <artifactId>ratio-sdk</artifactId>");
        assertThat(String.join("\n", lines.subList(0, FIRST_SCREEN))).contains(block());
    }

    private static JavacTask compile(Path classes) throws Exception {
        String source = """
                import java.math.BigDecimal;
                import java.time.Duration;
                import me.ratio.sandbox.*;
                import me.ratio.sdk.*;
                import me.ratio.sdk.model.*;

                public class FirstBlock {
                    public static void run() {
                %s
                    }
                }
                """.formatted(block());
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///FirstBlock.java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        return (JavacTask)
                compiler.getTask(complaints, null, null, List.of("-d", classes.toString()), null, List.of(file));
    }

    private static String block() throws Exception {
        String readme = Files.readString(README);
        int start = readme.indexOf("```java\n") + "```java\n".length();
        return readme.substring(start, readme.indexOf("\n```", start));
    }
}
