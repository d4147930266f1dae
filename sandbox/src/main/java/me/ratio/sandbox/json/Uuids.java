package me.ratio.sandbox.json;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as text. The JDK's own reader also takes shortened groups, which are not ids. */
public final class Uuids {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    /** The UUID, or nothing when the text is none. */
    public static Optional<UUID> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
