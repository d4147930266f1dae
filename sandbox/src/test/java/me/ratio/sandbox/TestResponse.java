package me.ratio.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A response of the sandbox that matches the contract. */
record TestResponse(int status, JsonNode body, Map<String, String> headers) {
    /** Returns status and error code in one line. */
    String outcome() {
        return status + " " + body.path("code").asText("-");
    }

    String text(String pointer) {
        return body.at(pointer).asText();
    }
}
