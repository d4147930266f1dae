package me.ratio.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads YAML or JSON into a tree that keeps the order of its keys. */
public final class DocumentReader {
    /** The largest document that is read, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private DocumentReader() {}

    /**
     * Reads a file that holds an object.
     *
     * @param file the file, YAML or JSON
     * @return its content
     * @throws DocumentException when the file cannot be read, is not well-formed, repeats a key or holds no object; also
     *     when it is larger than {@link #LARGEST}, nested too deeply, or made large by its aliases
     */
    public static ObjectNode read(Path file) {
        return locate(file).tree();
    }

    /**
     * Reads an OpenAPI 3 document.
     *
     * @param file the file, YAML or JSON
     * @return its content
     * @throws DocumentException as {@link #read}, and when the file is no OpenAPI 3 document
     */
    public static ObjectNode readOpenApi(Path file) {
        return locateOpenApi(file).tree();
    }

    /**
     * Reads a file that holds an object, with the lines of its values.
     *
     * @param file the file, YAML or JSON
     * @return the document
     * @throws DocumentException as {@link #read}
     */
    public static LocatedDocument locate(Path file) {
        return DocumentParser.parseObject(file.toString(), bytes(file));
    }

    /**
     * Reads an object that came from elsewhere, with the lines of its values.
     *
     * @param name where it came from, for messages
     * @param content the bytes, YAML or JSON
     * @return the document
     * @throws DocumentException as {@link #read}
     */
    public static LocatedDocument locate(String name, byte[] content) {
        return DocumentParser.parseObject(name, content);
    }

    /**
     * Reads a file that holds a list, with the lines of its entries.
     *
     * @param file the file, YAML or JSON
     * @return the list
     * @throws DocumentException as {@link #read}, and when the file holds no list
     */
    public static LocatedList locateList(Path file) {
        return DocumentParser.parseList(file.toString(), bytes(file));
    }

    /**
     * Reads an OpenAPI 3 document, with the lines of its values.
     *
     * @param file the file, YAML or JSON
     * @return the document
     * @throws DocumentException as {@link #readOpenApi}
     */
    public static LocatedDocument locateOpenApi(Path file) {
        return openApi(locate(file));
    }

    /**
     * Reads an OpenAPI 3 document that came from elsewhere.
     *
     * @param name where it came from, for messages
     * @param content the bytes, YAML or JSON
     * @return the document
     * @throws DocumentException as {@link #readOpenApi}
     */
    public static LocatedDocument locateOpenApi(String name, byte[] content) {
        return openApi(DocumentParser.parseObject(name, content));
    }

    /**
     * Reads the bytes of a file.
     *
     * @param file the file
     * @return its bytes
     * @throws DocumentException when it cannot be read or is larger than {@link #LARGEST}
     */
    public static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new DocumentException(file + ": is a directory, not a file");
            }
            if (Files.size(file) > LARGEST) {
                throw new DocumentException(file + ": larger than " + LARGEST + " bytes, the most that is read");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new DocumentException(file + ": no such file");
        } catch (IOException e) {
            throw new DocumentException(file + ": cannot be read: " + e.getMessage());
        }
    }

    private static LocatedDocument openApi(LocatedDocument document) {
        ObjectNode tree = document.tree();
        String version = tree.path("openapi").asText();
        if (!version.startsWith("3.")) {
            throw notOpenApi(document, "the key 'openapi' has to say 3.x.y");
        }
        boolean pathsNeeded = version.startsWith("3.0") || !(tree.has("webhooks") || tree.has("components"));
        if (!tree.path("paths").isObject() && (tree.has("paths") || pathsNeeded)) {
            throw notOpenApi(document, "the key 'paths' has to hold an object");
        }
        return document;
    }

    private static DocumentException notOpenApi(LocatedDocument document, String reason) {
        return new DocumentException(document.name() + ":1:1: not an OpenAPI 3 document: " + reason);
    }
}
