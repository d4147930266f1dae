package me.ratio.sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Compares JSON values; two strings are also equal if they denote the same instant. */
public final class JsonAssertions {
    private static final Comparator<JsonNode> SAME =
            (one, other) -> one.equals(other) || isSameInstant(one, other) ? 0 : 1;

    private JsonAssertions() {}

    /** Fails unless both are equal, or both are null. */
    public static void assertSame(@Nullable JsonNode actual, @Nullable JsonNode expected) {
        if (actual == null || expected == null) {
            assertThat(actual).isEqualTo(expected);
        } else {
            assertThat(actual.equals(SAME, expected))
                    .as("%s should be %s", actual, expected)
                    .isTrue();
        }
    }

    private static boolean isSameInstant(JsonNode one, JsonNode other) {
        try {
            return one.isTextual()
                    && other.isTextual()
                    && OffsetDateTime.parse(one.asText()).isEqual(OffsetDateTime.parse(other.asText()));
        } catch (DateTimeException notATime) {
            return false;
        }
    }
}
