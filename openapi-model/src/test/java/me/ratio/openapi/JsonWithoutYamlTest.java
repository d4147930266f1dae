package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Loads the model without jackson-dataformat-yaml and SnakeYAML, which are optional. */
class JsonWithoutYamlTest {
    private static final String DOCUMENT = """
            {
              "openapi" : "3.0.3",
              "paths" : { }
            }
            """;

    /** Runs in the class loader without YAML: reads a document and writes it as JSON. */
    static final class Copy implements UnaryOperator<String> {
        @Override
        public String apply(String text) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            return DocumentWriter.json(
                    DocumentReader.locateOpenApi("document", content).tree());
        }
    }

    @Test
    void readsAndWritesJson() throws Exception {
        assertThat(copyWithoutYaml(DOCUMENT)).isEqualToIgnoringWhitespace(DOCUMENT);
    }

    @Test
    void namesTheMissingLibraryForYaml() {
        assertThatThrownBy(() -> copyWithoutYaml("openapi: 3.0.3"))
                .hasMessage("document: cannot read YAML without jackson-dataformat-yaml on the class path");
    }

    private static String copyWithoutYaml(String text) throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("yaml")) {
                classPath.add(new File(entry).toURI().toURL());
            }
        }
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classPath.toArray(URL[]::new), platform)) {
            var constructor = loader.loadClass(Copy.class.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked")
            UnaryOperator<String> copy = (UnaryOperator<String>) constructor.newInstance();
            return copy.apply(text);
        }
    }
}
