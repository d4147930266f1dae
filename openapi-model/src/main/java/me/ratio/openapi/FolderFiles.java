package me.ratio.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads the files that a document refers to from its folder and the folders below.
 *
 * <p>A document that others publish must not make a tool read other files, so links are followed before the folder is
 * checked.
 */
public final class FolderFiles implements ReferencedFiles {
    private final Path folder;
    private final Path below;

    /**
     * Creates the source of files.
     *
     * @param document the document
     * @param below the folder that contains all files that may be read
     */
    public FolderFiles(Path document, Path below) {
        this.folder = folderOf(document);
        this.below = below;
    }

    /** Returns the source of files in the folder of a document and below. */
    public static FolderFiles beside(Path document) {
        return new FolderFiles(document, folderOf(document));
    }

    private static Path folderOf(Path document) {
        Path parent = document.toAbsolutePath().getParent();
        return parent == null ? document.toAbsolutePath() : parent;
    }

    @Override
    public byte[] read(String path) {
        try {
            Path file = folder.resolve(path).toRealPath();
            if (!file.startsWith(below.toRealPath())) {
                throw new DocumentException("it is not below " + below + ": use --refs-below if it may be read");
            }
            if (!Files.isRegularFile(file)) {
                throw new DocumentException("it is not a file");
            }
            return DocumentReader.bytes(file);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new DocumentException("no such file");
        } catch (IOException e) {
            throw new DocumentException("it cannot be read");
        }
    }

    @Override
    public String name(String path) {
        Path name = folder.resolve(path).normalize();
        Path here = Path.of("").toAbsolutePath();
        return (name.startsWith(here) ? here.relativize(name) : name).toString();
    }
}
