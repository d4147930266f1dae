package me.ratio.contract.review;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;

/**
 * A file in the present or an earlier version: {@code PATH}, {@code FOLDER:PATH} in another working copy, or
 * {@code REVISION:PATH} in the git repository of the working directory, with the path from its root.
 *
 * <p>{@code HEAD~1:spec/overlay.yaml} compares with an earlier commit without checking it out. A file whose name
 * contains a colon wins over a revision.
 *
 * @param path its name in messages
 * @param content its bytes
 */
public record VersionedFile(Path path, byte[] content) {
    /**
     * Reads a file.
     *
     * @param location the location of the file
     * @return the file
     * @throws DocumentException when it does not exist or is larger than {@link DocumentReader#MAX_BYTES}
     */
    public static VersionedFile read(String location) {
        return read(location, Path.of(""));
    }

    /** Reads a file with the git repository of another directory. */
    static VersionedFile read(String given, Path repository) {
        int colon = given.lastIndexOf(':');
        if (colon <= 0 || exists(given)) {
            return here(Path.of(given));
        }
        String where = given.substring(0, colon);
        String file = given.substring(colon + 1);
        return exists(where) ? here(Path.of(where, file)) : committed(where, file, repository);
    }

    private static VersionedFile here(Path path) {
        return new VersionedFile(path, DocumentReader.bytes(path));
    }

    private static VersionedFile committed(String revision, String file, Path repository) {
        String name = revision + ":" + file;
        // git would read it as an option.
        if (revision.startsWith("-")) {
            throw unknown(name);
        }
        try {
            Process git = new ProcessBuilder("git", "cat-file", "blob", name)
                    .directory(repository.toAbsolutePath().toFile())
                    .redirectError(Redirect.DISCARD)
                    .start();
            try (InputStream out = git.getInputStream()) {
                byte[] content = out.readNBytes(DocumentReader.MAX_BYTES + 1);
                if (content.length > DocumentReader.MAX_BYTES) {
                    git.destroy();
                    throw new DocumentException(
                            name + ": larger than the limit of " + DocumentReader.MAX_BYTES + " bytes");
                }
                if (git.waitFor() != 0) {
                    throw unknown(name);
                }
                return new VersionedFile(Path.of(revision, file), content);
            }
        } catch (IOException e) {
            throw new DocumentException(name + ": cannot run git: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DocumentException(name + ": interrupted while running git");
        }
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false; // a revision need not be a valid path
        }
    }

    private static DocumentException unknown(String name) {
        return new DocumentException(
                name + ": no such file; use FOLDER:PATH or REVISION:PATH with a revision of this git repository");
    }
}
