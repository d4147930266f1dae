package me.ratio.contract.overlay;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An OpenAPI Overlay.
 *
 * @param file the file it was read from
 * @param version the version of the Overlay Specification
 * @param document the file that it extends, if it names one
 * @param actions its actions in order
 */
public record Overlay(Path file, OverlayVersion version, Optional<Path> document, List<OverlayAction> actions) {
    /** Takes a copy of the actions. */
    public Overlay {
        actions = List.copyOf(actions);
    }
}
