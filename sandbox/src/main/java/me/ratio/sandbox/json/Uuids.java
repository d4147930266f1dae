package me.ratio.sandbox.json;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Parses UUIDs strictly: the JDK also accepts shortened groups, as in {@code 1-1-1-1-1}. */
public final class Uuids {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    /** Parses a UUID; returns nothing when the text is not valid. */
    public static Optional<UUID> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
