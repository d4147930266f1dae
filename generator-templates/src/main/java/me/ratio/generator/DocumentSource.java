package me.ratio.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.util.DeserializationUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a document as it was written, before a model of it drops what that does not know. */
final class DocumentSource {
    private DocumentSource() {}

    static JsonNode read(String location) {
        try {
            return DeserializationUtils.deserializeIntoTree(text(location), location);
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be read: " + location, e);
        }
    }

    private static String text(String location) throws IOException {
        // a drive letter is no scheme
        if (!location.matches("[A-Za-z][\\w+.-]+:.*")) {
            return Files.readString(Path.of(location));
        }
        try (InputStream in = URI.create(location).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
