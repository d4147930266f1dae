package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A fact of the document that an action replaced or removed, so that nobody sees it in the result any more.
 *
 * @param pointer its JSON pointer in the document as it was published
 * @param value its value without descriptions and examples
 */
public record ReplacedFact(String pointer, JsonNode value) {}
