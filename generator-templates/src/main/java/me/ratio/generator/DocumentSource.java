package me.ratio.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;

/** Reads a document as it was written, before OpenAPI Generator's own model drops the keywords that it does not know. */
final class DocumentSource {
    private DocumentSource() {}

    /**
     * Reads a document, with what it refers to in files beside it.
     *
     * @param location a file or a URL
     * @throws DocumentException with line and column when the document is not well-formed, or refers to a
     *     file that is not read
     */
    static ObjectNode read(String location) {
        // a drive letter is not a scheme
        if (!location.matches("[A-Za-z][\\w+.-]+:.*")) {
            ObjectNode document = DocumentReader.read(Path.of(location));
            // Any other version is an error that is reported with all others.
            return document.path("openapi").asText().matches("3\\.[01]\\b.*")
                    ? DocumentReader.readOpenApi(Path.of(location))
                    : document;
        }
        try (InputStream in = URI.create(location).toURL().openStream()) {
            return DocumentReader.locate(location, in.readAllBytes()).tree();
        } catch (IOException e) {
            throw new DocumentException(location + ": cannot be read: " + e.getMessage());
        }
    }
}
