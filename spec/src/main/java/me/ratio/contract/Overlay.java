package me.ratio.contract;

import java.nio.file.Path;
import java.util.List;

/**
 * An OpenAPI Overlay 1.0.
 *
 * @param file where it was read from
 * @param document the file it refines
 * @param actions its actions in order
 */
public record Overlay(Path file, Path document, List<Action> actions) {

    /** Takes a copy of the actions. */
    public Overlay {
        actions = List.copyOf(actions);
    }
}
