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
import java.util.regex.Pattern;
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

    /** The later blocks belong together: the second makes the client and the session of those after it. */
    @Test
    void laterExamplesCompile(@TempDir Path classes) throws Exception {
        List<String> blocks = blocks();
        assertThat(blocks).hasSizeGreaterThan(3);
        String source = """
                import java.time.*;
                import java.util.*;
                import me.ratio.runtime.call.*;
                import me.ratio.sdk.*;
                import me.ratio.sdk.api.*;
                import me.ratio.sdk.error.OutcomeUnknownException;
                import me.ratio.sdk.model.*;
                import me.ratio.sdk.purchase.*;
                import me.ratio.sdk.webhook.*;

                public class LaterBlocks {
                    static void run(String userId, String signingSecret, byte[] bodyBytes, Map<String, List<String>> headers,
                            String orderId, String bankId, InitiateAchRequest purchase) {
                %s
                    }
                }
                """.formatted(String.join("\n", blocks.subList(1, blocks.size())));
        StringWriter complaints = new StringWriter();

        boolean compiled = task("LaterBlocks", source, classes, complaints).call();

        assertThat(complaints.toString()).isEmpty();
        assertThat(compiled).isTrue();
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
        return task("FirstBlock", source, classes, new StringWriter());
    }

    private static JavacTask task(String name, String source, Path classes, StringWriter complaints) {
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        return (JavacTask)
                compiler.getTask(complaints, null, null, List.of("-d", classes.toString()), null, List.of(file));
    }

    private static String block() throws Exception {
        return blocks().get(0);
    }

    private static List<String> blocks() throws Exception {
        return Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
