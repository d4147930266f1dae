package me.ratio.contract.overlay;

import java.util.Optional;
import java.util.regex.Pattern;

/** The versions of the Overlay Specification. Patch versions make no difference. */
public enum OverlayVersion {
    /** Version 1.0: an array as the update of an array is appended as one element; single values are no targets. */
    V1_0("1\\.0\\.\\d+"),
    /** Version 1.1: an array as the update of an array is concatenated, single values are replaced, and values copied. */
    V1_1("1\\.1\\.\\d+");

    private final Pattern pattern;

    OverlayVersion(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Returns the version of a document that says {@code overlay: 1.1.0}, or nothing for any other text. */
    static Optional<OverlayVersion> of(String text) {
        for (OverlayVersion version : values()) {
            if (version.pattern.matcher(text).matches()) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
