package me.ratio.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A document and the lines of its values.
 *
 * @param name the file or URL it was read from
 * @param tree its content
 * @param lines the line of each value
 */
public record LocatedDocument(String name, ObjectNode tree, SourceLines lines) {}
