package me.ratio.generator.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A whole document as it was written, and what its references lead to. */
final class Document {
    static final String SCHEMAS = "/components/schemas/";
    private static final int MOST_STEPS = 50;

    private final JsonNode root;
    private final Findings found;

    Document(JsonNode root, Findings found) {
        this.root = root;
        this.found = found;
    }

    Place root() {
        return new Place(root, "");
    }

    /** What a place means once its references are followed; nothing when they lead nowhere, which is refused. */
    Place resolve(Place place) {
        Place at = place;
        for (int steps = 0; at.text("$ref") != null; steps++) {
            Place target = target(at);
            if (target == null || steps == MOST_STEPS) {
                String reference = at.text("$ref");
                found.refuse(
                        at.at("$ref").pointer(),
                        reference.startsWith("#")
                                ? "there is no " + reference
                                : reference + " is outside of this document; bundle all into one file first");
                return new Place(MissingNode.getInstance(), at.pointer());
            }
            at = target;
        }
        return at;
    }

    /** The place that a reference names itself, null when there is none. */
    Place target(Place place) {
        String reference = place.text("$ref");
        if (!reference.startsWith("#/")) {
            return null;
        }
        String pointer = decoded(reference.substring(1));
        JsonNode target = root.at(JsonPointer.compile(pointer));
        return target.isMissingNode() ? null : new Place(target, pointer);
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a per cent sign that somebody wrote as it is
            return fragment;
        }
    }
}
