package me.ratio.openapi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceHashTest {
    @TempDir
    Path module;

    @Test
    void changesWithNamesAndBytesOnly() throws IOException {
        Path file = source("a/A.java", "class A {}");
        String hash = SourceHash.of(module);

        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        Files.writeString(module.resolve("pom.xml"), "<project/>");
        assertThat(SourceHash.of(module)).isEqualTo(hash).hasSize(64);

        Files.move(file, file.resolveSibling("B.java"));
        assertThat(SourceHash.of(module)).isNotEqualTo(hash);
        Files.move(file.resolveSibling("B.java"), file);
        Files.writeString(file, "class A { }");
        assertThat(SourceHash.of(module)).isNotEqualTo(hash);
    }

    @Test
    void isFoundInTheClassesOfItsModule() throws IOException {
        source("A.java", "class A {}");
        Path classes = module.resolve("target/classes");
        SourceHash.main(module.toString(), classes.toString());

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            assertThat(SourceHash.built(module, loader)).contains(SourceHash.of(module));
            assertThat(SourceHash.built(module.resolve("other"), loader)).isEmpty();
        }
    }

    @Test
    void thisModuleCarriesItsOwn() throws IOException {
        Path here = Path.of("");
        assertThat(SourceHash.built(here, getClass().getClassLoader())).contains(SourceHash.of(here.toAbsolutePath()));
    }

    private Path source(String path, String text) throws IOException {
        Path file = module.resolve("src/main/java").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
