package me.ratio.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads YAML or JSON files into trees that keep the order of their keys. */
public final class DocumentReader {
    /** The maximum size of a document, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private DocumentReader() {}

    /**
     * Reads a file that contains an object.
     *
     * @param file the file, YAML or JSON
     * @return its content
     * @throws DocumentException when the file cannot be read, is not well-formed, repeats a key or does not contain an
     *     object; also when it is larger than {@link #MAX_BYTES}, nested too deeply, or expands too far by its aliases
     */
    public static ObjectNode read(Path file) {
        return locate(file).tree();
    }

    /**
     * Reads an OpenAPI 3 document.
     *
     * @param file the file, YAML or JSON
     * @return its content
     * @throws DocumentException as {@link #read}, and when the file is not an OpenAPI 3 document
     */
    public static ObjectNode readOpenApi(Path file) {
        return locateOpenApi(file).tree();
    }

    /**
     * Reads a file that contains an object, with the lines of its values.
     *
     * @param file the file, YAML or JSON
     * @return the document
     * @throws DocumentException as {@link #read}
     */
    public static LocatedDocument locate(Path file) {
        return DocumentParser.parseObject(file.toString(), bytes(file));
    }

    /**
     * Reads an object from bytes, with the lines of its values.
     *
     * @param name the source, for messages
     * @param content the bytes, YAML or JSON
     * @return the document
     * @throws DocumentException as {@link #read}
     */
    public static LocatedDocument locate(String name, byte[] content) {
        return DocumentParser.parseObject(name, content);
    }

    /**
     * Reads a file that contains a list, with the lines of its entries.
     *
     * @param file the file, YAML or JSON
     * @return the list
     * @throws DocumentException as {@link #read}, and when the file does not contain a list
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
        return locateOpenApi(file, FolderFiles.beside(file));
    }

    /**
     * Reads an OpenAPI 3 document, with the lines of its values.
     *
     * @param file the file, YAML or JSON
     * @param files the files that it may refer to; what it refers to becomes part of it
     * @return the document
     * @throws DocumentException as {@link #readOpenApi}
     */
    public static LocatedDocument locateOpenApi(Path file, ReferencedFiles files) {
        return DocumentBundle.of(openApi(locate(file)), String.valueOf(file.getFileName()), files);
    }

    /**
     * Reads an OpenAPI 3 document from bytes. It must not refer to other files.
     *
     * @param name the source, for messages
     * @param content the bytes, YAML or JSON
     * @return the document
     * @throws DocumentException as {@link #readOpenApi}
     */
    public static LocatedDocument locateOpenApi(String name, byte[] content) {
        return locateOpenApi(name, content, "", ReferencedFiles.none("only a file can refer to files beside it"));
    }

    /**
     * Reads an OpenAPI 3 document from bytes.
     *
     * @param name the source, for messages
     * @param content the bytes, YAML or JSON
     * @param fileName the name of its file in its folder
     * @param files the files that it may refer to
     * @return the document
     * @throws DocumentException as {@link #readOpenApi}
     */
    public static LocatedDocument locateOpenApi(String name, byte[] content, String fileName, ReferencedFiles files) {
        return DocumentBundle.of(openApi(DocumentParser.parseObject(name, content)), fileName, files);
    }

    /**
     * Reads the bytes of a file.
     *
     * @param file the file
     * @return its bytes
     * @throws DocumentException when it cannot be read or is larger than {@link #MAX_BYTES}
     */
    public static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new DocumentException(file + ": is a directory, not a file");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new DocumentException(file + ": larger than the limit of " + MAX_BYTES + " bytes");
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
        if (!version.matches("3\\.[01]\\..*|3\\.[01]")) {
            throw notOpenApi(
                    document,
                    tree.path("openapi").isTextual() && version.startsWith("3.")
                            ? "version '" + version.replaceAll("[^\\w.-]", "?") + "' is not supported: use 3.0 or 3.1"
                            : "the key 'openapi' must be a version 3.0.x or 3.1.x");
        }
        boolean pathsNeeded = version.startsWith("3.0") || !(tree.has("webhooks") || tree.has("components"));
        if (!tree.path("paths").isObject() && (tree.has("paths") || pathsNeeded)) {
            throw notOpenApi(document, "the key 'paths' must be an object");
        }
        return document;
    }

    private static DocumentException notOpenApi(LocatedDocument document, String reason) {
        return new DocumentException(document.name() + ":1:1: not an OpenAPI 3 document: " + reason);
    }
}
