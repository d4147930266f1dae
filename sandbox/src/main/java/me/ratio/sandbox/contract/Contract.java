package me.ratio.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import me.ratio.sandbox.json.Json;

/** The effective contract, from which the sandbox takes everything that the contract already says. */
public final class Contract {
    private static final String RESOURCE = "/ratio-api.json";
    private static final String REFRESH_HEADER = "#/components/headers/AuthenticationRefresh";

    private final JsonNode document;
    private final List<Operation> operations;

    private Contract(JsonNode document) {
        this.document = document;
        this.operations = new OperationReader(document).read();
    }

    /**
     * Reads the contract from the class path.
     *
     * @throws IllegalStateException when it is missing or no JSON
     */
    public static Contract load() {
        try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        RESOURCE + " is not on the class path; build the spec module, which makes it.");
            }
            return new Contract(Json.read(in.readAllBytes())
                    .orElseThrow(() -> new IllegalStateException(RESOURCE + " on the class path is not JSON.")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " on the class path cannot be read.", unreadable);
        }
    }

    /** All operations, in the order of the document. */
    public List<Operation> operations() {
        return operations;
    }

    /** The values of a named enum. */
    public List<String> valuesOf(String schema) {
        List<String> values = new ArrayList<>();
        required("/components/schemas/" + schema + "/enum").forEach(value -> values.add(value.textValue()));
        return values;
    }

    /** Whether the contract lists the error code. */
    public boolean hasErrorCode(String code) {
        return errorCodes().has(code);
    }

    /** The HTTP status that goes with the error code. */
    public int statusOf(String code) {
        JsonNode status = errorCodes().path(code).path("status");
        if (!status.isInt()) {
            throw new IllegalStateException("The contract gives the error code " + code + " no status.");
        }
        return status.intValue();
    }

    /** The name of the header that carries a security scheme of kind {@code apiKey}. */
    public String headerOf(String scheme) {
        return required("/components/securitySchemes/" + scheme + "/name").textValue();
    }

    /** The name of the header that a named parameter stands for. */
    public String parameterHeader(String parameter) {
        return required("/components/parameters/" + parameter + "/name").textValue();
    }

    /** The name of the response header that carries a replacement token. */
    public String refreshHeader() {
        for (JsonNode responses : document.findValues("responses")) {
            for (JsonNode response : responses) {
                for (var header : response.path("headers").properties()) {
                    if (header.getValue().path("$ref").asText().equals(REFRESH_HEADER)) {
                        return header.getKey();
                    }
                }
            }
        }
        throw new IllegalStateException("No response of the contract has the header " + REFRESH_HEADER + ".");
    }

    /** The whole document. */
    JsonNode document() {
        return document;
    }

    private JsonNode errorCodes() {
        return required("/components/schemas/ErrorCode/x-values");
    }

    private JsonNode required(String pointer) {
        JsonNode node = document.at(pointer);
        if (node.isMissingNode()) {
            throw new IllegalStateException("The contract has nothing at " + pointer + ".");
        }
        return node;
    }
}
