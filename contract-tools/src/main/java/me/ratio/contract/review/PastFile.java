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
 * A file as it is, or as it was: {@code PATH}, {@code FOLDER:PATH} of another working copy, or {@code REVISION:PATH} of
 * the git repository around the working directory, the path counted from its root.
 *
 * @param path what to call it in messages
 * @param content its bytes
 */
public record PastFile(Path path, byte[] content) {
    /**
     * Reads a file.
     *
     * @param given where it is
     * @return the file
     * @throws DocumentException when there is none, or when it is larger than {@link DocumentReader#MAX_BYTES}
     */
    public static PastFile read(String given) {
        return read(given, Path.of(""));
    }

    /** The same for the git repository around another directory. */
    static PastFile read(String given, Path repository) {
        int colon = given.lastIndexOf(':');
        if (colon <= 0 || exists(given)) {
            return here(Path.of(given));
        }
        String where = given.substring(0, colon);
        String file = given.substring(colon + 1);
        return exists(where) ? here(Path.of(where, file)) : committed(where, file, repository);
    }

    private static PastFile here(Path path) {
        return new PastFile(path, DocumentReader.bytes(path));
    }

    private static PastFile committed(String revision, String file, Path repository) {
        String name = revision + ":" + file;
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
                            name + ": larger than " + DocumentReader.MAX_BYTES + " bytes, the most that is read");
                }
                if (git.waitFor() != 0) {
                    throw unknown(name);
                }
                return new PastFile(Path.of(revision, file), content);
            }
        } catch (IOException e) {
            throw new DocumentException(name + ": git cannot be asked for it: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DocumentException(name + ": interrupted while git was asked for it");
        }
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false; // a revision need not be a path
        }
    }

    private static DocumentException unknown(String name) {
        return new DocumentException(
                name + ": no such file; before the colon stands a folder or a revision that git knows here");
    }
}
