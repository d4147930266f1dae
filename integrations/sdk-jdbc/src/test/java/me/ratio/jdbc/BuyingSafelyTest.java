package me.ratio.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles the examples of the documentation; those of a page belong together. */
class BuyingSafelyTest {
    private static final String SOURCE = """
            import java.sql.Connection;
            import java.time.Duration;
            import javax.sql.DataSource;
            import me.ratio.jdbc.*;
            import me.ratio.sdk.*;
            import me.ratio.sdk.error.*;
            import me.ratio.sdk.model.*;
            import me.ratio.sdk.purchase.*;
            import me.ratio.sdk.session.*;
            import me.ratio.testkit.*;

            public class Examples {
                static void run(DataSource dataSource, UserSession session, String userId, String bankId,
                        InitiateAchRequest purchase, byte[] key, byte[] keyBefore) throws Exception {
            %s
                }

                static void insertOrder(Connection connection, String order) {}

                static void show(Object value) {}
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"../../docs/buying-safely.md", "README.md"})
    void compiles(String page, @TempDir Path classes) throws Exception {
        List<String> blocks = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of(page)))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(blocks).isNotEmpty();
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Examples.java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE.formatted(String.join("\n", blocks));
                    }
                };
        StringWriter complaints = new StringWriter();

        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(complaints, null, null, List.of("-d", classes.toString()), null, List.of(file))
                .call();

        assertThat(complaints.toString()).isEmpty();
        assertThat(compiled).isTrue();
    }
}
