package me.ratio.generator.contract;

import java.util.Map;
import java.util.regex.Pattern;

/** Chooses among the media types of a body: JSON, in whatever spelling. */
final class Contents {
    private static final Pattern JSON =
            Pattern.compile("(application/([\\w.-]+\\+)?json|\\*/\\*|application/\\*)\\s*(;.*)?");
    private static final String PLAIN = "application/json";

    private final Findings found;

    Contents(Findings found) {
        this.found = found;
    }

    /** The media type that is read or sent; null when there is no content, or none that can be, which is refused. */
    String choose(Place content) {
        Map<String, Place> types = content.members();
        if (types.isEmpty()) {
            return null;
        }
        if (types.containsKey(PLAIN)) {
            return PLAIN;
        }
        String json = types.keySet().stream()
                .filter(type -> JSON.matcher(type).matches())
                .findFirst()
                .orElse(null);
        if (json == null) {
            types.values().forEach(type -> found.refuse(type.pointer(), "only JSON is supported"));
        }
        return json;
    }

    /** A media type as it is sent; a range cannot be. */
    static String sent(String mediaType) {
        return mediaType.contains("*") ? PLAIN : mediaType.strip();
    }
}
