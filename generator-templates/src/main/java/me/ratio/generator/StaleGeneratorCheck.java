package me.ratio.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import me.ratio.openapi.build.SourceHash;
import org.openapitools.codegen.CliOption;

/**
 * Rejects a generator that was built from other sources than those in its folder.
 *
 * <p>Maven takes a plugin that the reactor does not build from the local repository: after an edit of a template,
 * {@code mvn -pl sdk compile} would succeed with the generator of yesterday.
 */
final class StaleGeneratorCheck {
    /** The option with the folders of the modules that the generator consists of, separated by commas. */
    static final String OPTION = "generatorSources";

    private StaleGeneratorCheck() {}

    /** Describes the option to OpenAPI Generator, which drops those that it does not know. */
    static CliOption option() {
        return CliOption.newString(
                OPTION,
                "Folders of the generator's modules, separated by commas; rejects a generator built from others.");
    }

    static void require(Map<String, Object> options) {
        Object folders = options.get(OPTION);
        if (folders == null) {
            return;
        }
        for (String folder : folders.toString().split(",")) {
            require(Path.of(folder.strip()).toAbsolutePath().normalize());
        }
    }

    private static void require(Path module) {
        if (!Files.isDirectory(module.resolve("src/main"))) {
            throw new IllegalArgumentException(
                    OPTION + ": '" + module + "' is not the folder of a module: it has no src/main");
        }
        try {
            String sources = SourceHash.of(module);
            if (!SourceHash.built(module, StaleGeneratorCheck.class.getClassLoader())
                    .filter(sources::equals)
                    .isPresent()) {
                throw new IllegalArgumentException("The generator in use was not built from the sources in " + module
                        + "; nothing was written. Build it first: add '-am' to this command in the root folder, or run"
                        + " 'mvn install -DskipTests' there.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sources in " + module + " cannot be read", e);
        }
    }
}
