package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document with one operation: no components, credentials, headers or servers. */
class MinimalDocumentTest {
    @TempDir
    Path folder;

    @Test
    void emptyTablesCompile() throws Exception {
        Generated generated = Generated.of("minimal.yaml", folder);

        assertThat(generated
                        .type(Generation.API, "Credentials")
                        .getMethod("all")
                        .invoke(null))
                .isEqualTo(List.of());
        assertThat(generated.type(Generation.API, "Environment").getEnumConstants())
                .isEmpty();
    }

    @Test
    void tagsThatAreNotMethodNamesUseTheInterfaceName() throws Exception {
        Class<?> apis = Generated.of("minimal.yaml", folder).type(Generation.API, "ApplicationApis");

        assertThat(apis.getMethod("classApi").getReturnType().getSimpleName()).isEqualTo("ClassApi");
    }

    @Test
    void overloadsOfDeprecatedMethodsAreDeprecated() throws Exception {
        Class<?> api = Generated.of("minimal.yaml", folder).type(Generation.API, "ClassApi");

        assertThat(api.getMethods()).hasSize(2).allMatch(method -> method.isAnnotationPresent(Deprecated.class));
    }
}
