package me.ratio.contract.input;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.ReferencedFiles;

/**
 * Reads files of a revision from the git repository of a directory, without checking it out.
 *
 * @param repository a directory in the working copy
 * @param revision the revision, such as {@code HEAD~1}
 * @param folder the folder of the document from the root of the repository, empty or ending with a slash
 */
record GitRevision(Path repository, String revision, String folder) implements ReferencedFiles {
    @Override
    public byte[] read(String path) {
        if (path.startsWith("..")) {
            throw new DocumentException("it is not below the folder of the document");
        }
        return blob(folder + path);
    }

    @Override
    public String name(String path) {
        return revision + ":" + folder + path;
    }

    /** Reads a file by its path from the root of the repository. */
    byte[] blob(String path) {
        String name = revision + ":" + path;
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
                return content;
            }
        } catch (IOException e) {
            throw new DocumentException(name + ": cannot run git: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DocumentException(name + ": interrupted while running git");
        }
    }

    private static DocumentException unknown(String name) {
        return new DocumentException(
                name + ": no such file; use FOLDER:PATH or REVISION:PATH with a revision of this git repository");
    }
}
