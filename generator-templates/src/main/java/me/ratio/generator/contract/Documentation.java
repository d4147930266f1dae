package me.ratio.generator.contract;

import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.ComposedSchema;

/**
 * The description of something, and its deprecation.
 *
 * @param text the description, null when there is none
 * @param since since when it is deprecated, null when that is not documented
 * @param instead what to use instead, null when that is not documented
 */
public record Documentation(String text, boolean deprecated, String since, String instead) {
    static final Documentation NONE = new Documentation(null, false, null, null);

    /** Returns the documentation that consists of a description; null when there is none. */
    public static Documentation of(String text) {
        return new Documentation(text, false, null, null);
    }

    static Documentation of(LocatedNode described) {
        return new Documentation(
                textOrNull(described, "description"),
                described.isTrue("deprecated"),
                textOrNull(described, Extensions.DEPRECATED_SINCE),
                textOrNull(described, Extensions.DEPRECATED_INSTEAD));
    }

    /**
     * Reads the documentation of a schema and of what it is composed of. Only descriptions are inherited: a schema that
     * extends a deprecated one is not deprecated.
     */
    static Documentation of(ComposedSchema schema) {
        Documentation documentation = of(schema.outermost());
        for (LocatedNode part : schema.parts().subList(1, schema.parts().size())) {
            documentation = documentation.or(of(of(part).text()));
        }
        return documentation;
    }

    /**
     * Returns this documentation, completed by another one where it says nothing: a parameter without a description has
     * that of its schema.
     */
    Documentation or(Documentation other) {
        return new Documentation(
                text == null ? other.text : text,
                deprecated || other.deprecated,
                since == null ? other.since : since,
                instead == null ? other.instead : instead);
    }

    private static String textOrNull(LocatedNode owner, String key) {
        String text = owner.text(key);
        return text.isBlank() ? null : text;
    }
}
