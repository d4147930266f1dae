package me.ratio.contract.pull;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import me.ratio.openapi.DocumentException;

/**
 * The folder {@code revisions} next to a document, with its earlier revisions. Their names begin with their dates, so
 * that sorting the names sorts the revisions.
 */
public final class RevisionArchive {
    private final Path document;
    private final Path folder;

    /**
     * Describes the folder of a document.
     *
     * @param document the document
     */
    public RevisionArchive(Path document) {
        this.document = document;
        this.folder = document.resolveSibling("revisions");
    }

    /**
     * Returns the file for the present document, which may become an earlier one.
     *
     * @param date the date of the present document; by default that of its last commit in git, or else of its last
     *     modification
     * @throws DocumentException when another revision has this date or a later one
     */
    public Path file(Optional<LocalDate> date) {
        LocalDate named = date.or(this::committed).orElseGet(this::modified);
        Path file = folder.resolve(named + "." + document.getFileName());
        if (Files.exists(file)) {
            throw new DocumentException(file + ": exists already: name the date of the present document with --date");
        }
        latest().filter(latest -> latest.compareTo(file.getFileName().toString()) > 0)
                .ifPresent(latest -> {
                    throw new DocumentException(file + ": would not be the latest, " + latest
                            + " is later: name the date of the present document with --date");
                });
        return file;
    }

    private Optional<String> latest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}\\..*"))
                    .max(String::compareTo);
        } catch (IOException e) {
            throw new DocumentException(folder + ": cannot be read: " + e.getMessage());
        }
    }

    /** Returns the date of the last commit that changed the document, if git knows one. */
    private Optional<LocalDate> committed() {
        Path absolute = document.toAbsolutePath();
        try {
            Process git = new ProcessBuilder(
                            "git",
                            "log",
                            "-1",
                            "--format=%cs",
                            "--",
                            absolute.getFileName().toString())
                    .directory(absolute.getParent().toFile())
                    .redirectError(Redirect.DISCARD)
                    .start();
            try (InputStream out = git.getInputStream()) {
                String date = new String(out.readNBytes(100), StandardCharsets.US_ASCII).strip();
                return git.waitFor() == 0 && !date.isEmpty() ? Optional.of(LocalDate.parse(date)) : Optional.empty();
            }
        } catch (IOException | DateTimeException e) {
            return Optional.empty(); // without git the file has a date of its own
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DocumentException(document + ": interrupted while running git");
        }
    }

    private LocalDate modified() {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(document).toInstant(), ZoneOffset.UTC);
        } catch (IOException e) {
            throw new DocumentException(document + ": cannot be read: " + e.getMessage());
        }
    }
}
