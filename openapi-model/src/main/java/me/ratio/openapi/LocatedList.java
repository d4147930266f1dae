package me.ratio.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A list and the lines of its entries.
 *
 * @param name the file it was read from
 * @param entries its entries
 * @param lines the line of each value
 */
public record LocatedList(String name, ArrayNode entries, SourceLines lines) {}
