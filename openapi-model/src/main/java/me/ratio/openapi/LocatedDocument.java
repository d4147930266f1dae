package me.ratio.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A document and the lines of its values.
 *
 * @param name the file or URL it was read from
 * @param tree its content
 * @param lines the line of each value
 */
public record LocatedDocument(String name, ObjectNode tree, SourceLines lines) {
    /**
     * Returns the file and the line of a value, which may be in a file that the document refers to.
     *
     * @param pointer the JSON pointer of the value, {@code ""} for the whole document
     * @return both, separated by a colon
     */
    public String place(String pointer) {
        return lines.file(pointer).orElse(name) + ":" + lines.of(pointer);
    }
}
