package me.ratio.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** An answer of the sandbox, already held against the contract. */
record Reply(int status, JsonNode body, Map<String, String> headers) {
    /** Status and code in one line, which is what a wrong turn is about. */
    String outcome() {
        return status + " " + body.path("code").asText("-");
    }

    String text(String pointer) {
        return body.at(pointer).asText();
    }
}
