package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/** The controls of one topic. */
interface ControlGroup {
    /** Handles a request; an {@link IllegalArgumentException} says what is wrong with it. */
    interface Control extends Function<ControlRequest, JsonNode> {}

    /** Returns the controls by operation id. */
    Map<String, Control> controls();
}
