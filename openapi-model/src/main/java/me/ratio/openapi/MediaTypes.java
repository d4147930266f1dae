package me.ratio.openapi;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds JSON among the media types of a body, in any spelling. */
public final class MediaTypes {
    /** The media type of JSON. */
    public static final String JSON = "application/json";

    private static final Pattern ANY_JSON =
            Pattern.compile("(application/([\\w.-]+\\+)?json|\\*/\\*|application/\\*)\\s*(;.*)?");

    private MediaTypes() {}

    /** Tells whether a media type or a range of them may be JSON: {@code application/problem+json}, <code>*&#47;*</code>. */
    public static boolean isJson(String mediaType) {
        return ANY_JSON.matcher(mediaType).matches();
    }

    /** Returns {@code application/json} when it is among the media types, else the first that may be JSON. */
    public static Optional<String> json(Collection<String> mediaTypes) {
        return mediaTypes.contains(JSON)
                ? Optional.of(JSON)
                : mediaTypes.stream().filter(MediaTypes::isJson).findFirst();
    }

    /** Returns the value of {@code Content-Type} for a media type, since a range cannot be sent. */
    public static String sent(String mediaType) {
        return mediaType.contains("*") ? JSON : mediaType.strip();
    }
}
