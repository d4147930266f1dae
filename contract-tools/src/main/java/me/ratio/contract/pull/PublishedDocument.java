package me.ratio.contract.pull;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedDocument;

/** Reads the published document from a URL or a file. */
public final class PublishedDocument {
    private PublishedDocument() {}

    /**
     * Reads the document.
     *
     * @param from a URL that begins with {@code https://} or {@code http://}, or the name of a file
     * @return the document
     * @throws DocumentException when it cannot be read, is too large, not well-formed or not an OpenAPI 3 document
     */
    public static LocatedDocument read(String from) {
        if (from.matches("(?i)https?:.*")) {
            return DocumentReader.locateOpenApi(from, Download.from(address(from)));
        }
        if (from.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
            throw new DocumentException(from + ": not a valid URL: use https, http or a file name");
        }
        return DocumentReader.locateOpenApi(Path.of(from));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() == null) {
                throw new DocumentException(text + ": not a valid URL: it has no host");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new DocumentException(text + ": not a valid URL: " + e.getReason());
        }
    }
}
