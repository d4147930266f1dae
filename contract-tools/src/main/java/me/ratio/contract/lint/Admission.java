package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells which values the schemas of a document admit, in either version of OpenAPI; no thread may share it. */
public final class Admission {
    private final Fit fit;

    /**
     * Prepares for a document.
     *
     * @param document the document in which references are looked up
     */
    public Admission(ObjectNode document) {
        this.fit = new Fit(new Subject(document));
    }

    /**
     * Tells whether a schema admits a value.
     *
     * @param schema a schema, of the document or beside it
     * @param value the value
     * @return whether it does; true as well where it cannot be decided
     */
    public boolean admits(JsonNode schema, JsonNode value) {
        return fit.mismatch(schema, value).isEmpty();
    }
}
