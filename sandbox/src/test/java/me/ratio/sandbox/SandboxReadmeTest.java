package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the Java blocks of the README. */
class SandboxReadmeTest {
    @Test
    void examplesCompile(@TempDir Path classes) throws Exception {
        List<String> blocks = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(2);
        String source = """
                import java.net.URI;
                import java.time.Duration;
                import java.time.Instant;
                import me.ratio.sandbox.*;
                import me.ratio.sandbox.http.ConnectionFault;
                import me.ratio.sandbox.options.*;
                import me.ratio.sandbox.server.ScriptedResponse;
                import me.ratio.sdk.RatioClient;
                import me.ratio.sdk.WalletSigner;

                class Blocks {
                    static RatioSandbox sandbox;
                    static SandboxTenant tenant;
                    static RatioClient client;
                    static Instant start;
                %s
                }
                """.formatted(blocks.stream()
                .map(block -> "static void block" + blocks.indexOf(block) + "() {\n" + block + "\n}\n")
                .collect(Collectors.joining()));
        StringWriter complaints = new StringWriter();
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Blocks.java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };

        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(complaints, null, null, List.of("-d", classes.toString()), null, List.of(file))
                .call();

        assertThat(complaints.toString()).isEmpty();
        assertThat(compiled).isTrue();
    }
}
