package me.ratio.contract.input;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.FolderFiles;
import me.ratio.openapi.LocatedDocument;
import me.ratio.openapi.ReferencedFiles;

/**
 * A file that a command line names: {@code PATH}, {@code -} for standard input, a URL, {@code FOLDER:PATH} in another
 * working copy, or {@code REVISION:PATH} in the git repository of the working directory, with the path from its root.
 *
 * <p>{@code HEAD~1:spec/overlay.yaml} compares with an earlier commit without checking it out. A file whose name
 * contains a colon wins over a revision.
 *
 * @param name its name in messages
 * @param content its bytes
 * @param fileName the last part of its name
 * @param files the files beside it, which it may refer to
 */
public record ContractInput(String name, byte[] content, String fileName, ReferencedFiles files) {
    /** The description of the forms, for help texts. */
    public static final String FORMS =
            "A file is PATH, - for standard input, a URL, FOLDER:PATH in another working copy, or REVISION:PATH of git.";

    /**
     * Reads a file that may refer to those in its folder and below.
     *
     * @param location the location of the file
     * @return the file
     * @throws DocumentException when it cannot be read, or is larger than {@link DocumentReader#MAX_BYTES}
     */
    public static ContractInput read(String location) {
        return read(location, Optional.empty());
    }

    /**
     * Reads a file.
     *
     * @param location the location of the file
     * @param refsBelow the folder that contains all files that it may refer to; its own folder by default
     * @return the file
     * @throws DocumentException as {@link #read(String)}
     */
    public static ContractInput read(String location, Optional<Path> refsBelow) {
        return read(location, refsBelow, Path.of(""));
    }

    /** Reads a file with the git repository of another directory. */
    static ContractInput read(String location, Optional<Path> refsBelow, Path repository) {
        if (location.equals("-")) {
            return standardInput();
        }
        if (location.matches("(?i)https?:.*")) {
            return new ContractInput(
                    location,
                    Download.from(address(location)),
                    "",
                    ReferencedFiles.none("a downloaded document has no files beside it"));
        }
        if (location.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
            throw new DocumentException(location + ": not a valid URL: use https, http or a file name");
        }
        int colon = location.lastIndexOf(':');
        if (colon <= 0 || exists(location)) {
            return file(Path.of(location), refsBelow);
        }
        String where = location.substring(0, colon);
        String path = location.substring(colon + 1);
        if (exists(where)) {
            return file(Path.of(where, path), refsBelow);
        }
        int name = path.lastIndexOf('/') + 1;
        GitRevision revision = new GitRevision(repository, where, path.substring(0, name));
        return new ContractInput(where + ":" + path, revision.blob(path), path.substring(name), revision);
    }

    /** Returns it as an OpenAPI document, with what it refers to in other files. */
    public LocatedDocument openApi() {
        return DocumentReader.locateOpenApi(name, content, fileName, files);
    }

    private static ContractInput file(Path path, Optional<Path> refsBelow) {
        ReferencedFiles files = refsBelow
                .<ReferencedFiles>map(folder -> new FolderFiles(path, folder))
                .orElseGet(() -> FolderFiles.beside(path));
        return new ContractInput(
                path.toString(), DocumentReader.bytes(path), String.valueOf(path.getFileName()), files);
    }

    private static ContractInput standardInput() {
        String name = "standard input";
        try {
            InputStream in = System.in;
            byte[] content = in.readNBytes(DocumentReader.MAX_BYTES + 1);
            if (content.length > DocumentReader.MAX_BYTES) {
                throw new DocumentException(name + ": larger than the limit of " + DocumentReader.MAX_BYTES + " bytes");
            }
            return new ContractInput(
                    name, content, "", ReferencedFiles.none("a document from standard input has no files beside it"));
        } catch (IOException e) {
            throw new DocumentException(name + ": cannot be read: " + e.getMessage());
        }
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false; // a revision need not be a valid path
        }
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
