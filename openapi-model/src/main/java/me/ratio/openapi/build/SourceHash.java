package me.ratio.openapi.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hashes the main sources of a module. The build writes the hash into the classes of the module, which can be compared
 * with its sources later, to find classes that are out of date.
 */
public final class SourceHash {
    private static final String RESOURCE = "META-INF/sources/";

    private SourceHash() {}

    /**
     * Writes the hash of a module into its classes, under the name of its folder.
     *
     * @param arguments the folder of the module and the folder of its classes
     */
    public static void main(String... arguments) throws IOException {
        Path module = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path file = Path.of(arguments[1]).resolve(resource(module));
        Files.createDirectories(file.getParent());
        Files.writeString(file, of(module));
    }

    /**
     * Returns the hash of the files below {@code src/main}, with their paths.
     *
     * @param module the folder of the module
     */
    public static String of(Path module) throws IOException {
        Path sources = module.resolve("src/main");
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                String path = sources.relativize(file).toString().replace('\\', '/');
                digest.update((path + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns the hash of the sources that a module on the class path was built from.
     *
     * @param module the folder of the module; only its name is used
     * @param classes the class loader of the module
     * @return the hash; empty when the module is missing or was built without a hash
     */
    public static Optional<String> built(Path module, ClassLoader classes) {
        String resource = resource(module.toAbsolutePath().normalize());
        try (InputStream in = classes.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(Path module) {
        return RESOURCE + module.getFileName() + ".sha256";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
