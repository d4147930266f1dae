package me.ratio.runtime.feign;

import feign.Param;
import me.ratio.runtime.internal.parameter.ParameterEncoding;

/**
 * Writes a path parameter as exactly one path segment: {@code a/b} becomes {@code a%2Fb}. Values that would change the
 * path are rejected, since a router resolves {@code /users/..} to {@code /}. Feign leaves such a text alone; if it contained
 * any other character, Feign would encode its percent signs again.
 */
public final class PathSegment implements Param.Expander {
    /** Creates the expander; Feign calls this for each {@code @Param}. */
    public PathSegment() {}

    @Override
    public String expand(Object value) {
        String text = ParameterEncoding.text(value);
        if (ParameterEncoding.isRejectedSegment(text)) {
            throw new IllegalArgumentException("a path parameter must not be empty, \".\" or \"..\"");
        }
        ParameterEncoding.rejectLoneSurrogates(text, "a path parameter");
        return ParameterEncoding.encode(text);
    }
}
