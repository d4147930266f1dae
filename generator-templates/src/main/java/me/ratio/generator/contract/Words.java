package me.ratio.generator.contract;

import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.ComposedSchema;

/**
 * What a document says of a thing, for people.
 *
 * @param text null when it says nothing
 * @param since since when it is deprecated, null when that is not said
 * @param instead what to use instead, null when that is not said
 */
public record Words(String text, boolean deprecated, String since, String instead) {
    static final String SINCE = "x-deprecated-since";
    static final String INSTEAD = "x-deprecated-instead";

    static Words of(LocatedNode place) {
        String text = place.text("description");
        return new Words(
                text.isBlank() ? null : text,
                place.isTrue("deprecated"),
                textOrNull(place, SINCE),
                textOrNull(place, INSTEAD));
    }

    private static String textOrNull(LocatedNode place, String key) {
        return place.text(key).isEmpty() ? null : place.text(key);
    }

    static Words of(ComposedSchema schema) {
        Words words = of(schema.outermost());
        for (LocatedNode part : schema.parts().subList(1, schema.parts().size())) {
            words = words.or(new Words(of(part).text(), false, null, null));
        }
        return words;
    }

    /** These words, or those of another place where these are silent. */
    Words or(Words other) {
        return new Words(
                text == null ? other.text : text,
                deprecated || other.deprecated,
                since == null ? other.since : since,
                instead == null ? other.instead : instead);
    }

    static Words of(String text) {
        return new Words(text, false, null, null);
    }
}
