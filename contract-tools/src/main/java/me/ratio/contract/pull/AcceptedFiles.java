package me.ratio.contract.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.ratio.openapi.DocumentException;

/**
 * Files that are written together or not at all.
 *
 * <p>Each is written to a temporary file next to it first, so that a full disk or a missing permission shows before
 * anything has changed. If a move fails after all, the earlier ones are undone.
 */
public final class AcceptedFiles {
    private final Map<Path, byte[]> contents = new LinkedHashMap<>();

    /**
     * Adds a file.
     *
     * @param file the file, replaced when it exists
     * @param content its new content
     */
    public void add(Path file, byte[] content) {
        contents.put(file, content.clone());
    }

    /** Returns the files in the order in which they were added. */
    public List<Path> files() {
        return List.copyOf(contents.keySet());
    }

    /**
     * Writes all files.
     *
     * @throws DocumentException when one cannot be written; then all are as they were
     */
    public void write() {
        Deque<Restore> undo = new ArrayDeque<>();
        try {
            Map<Path, Path> drafts = new LinkedHashMap<>();
            for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
                drafts.put(draft(entry.getKey(), entry.getValue(), undo), entry.getKey());
            }
            for (Map.Entry<Path, Path> move : drafts.entrySet()) {
                replace(move.getKey(), move.getValue(), undo);
            }
        } catch (IOException e) {
            List<String> failures =
                    undo.stream().flatMap(restore -> restore.failure().stream()).toList();
            throw new DocumentException(
                    failures.isEmpty()
                            ? "nothing was written: " + e.getMessage()
                            : "only a part was written, and cannot be undone: " + String.join(", ", failures));
        }
    }

    private static Path draft(Path file, byte[] content, Deque<Restore> undo) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.exists(folder)) {
            Files.createDirectory(folder);
            undo.push(() -> Files.deleteIfExists(folder));
        }
        Path draft = folder.resolve(file.getFileName() + ".new");
        undo.push(() -> {
            if (Files.isRegularFile(draft)) {
                Files.delete(draft);
            }
        });
        return Files.write(draft, content);
    }

    private static void replace(Path draft, Path file, Deque<Restore> undo) throws IOException {
        if (Files.exists(file)) {
            byte[] before = Files.readAllBytes(file);
            undo.push(() -> Files.write(file, before));
        } else {
            undo.push(() -> Files.deleteIfExists(file));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Undoes a step. */
    private interface Restore {
        void restore() throws IOException;

        default Optional<String> failure() {
            try {
                restore();
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
    }
}
