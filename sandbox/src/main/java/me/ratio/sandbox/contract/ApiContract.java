package me.ratio.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OperationObject;
import me.ratio.sandbox.behaviour.Basis;
import me.ratio.sandbox.json.ApiJson;

/**
 * An OpenAPI document that the sandbox serves, above all the effective contract. Whatever it states is read from it, and not
 * repeated in the sandbox's code.
 */
public final class ApiContract {
    private static final String RESOURCE = "/ratio-api.json";
    private static final String REFRESH_HEADER = "#/components/headers/AuthenticationRefresh";

    private final OpenApiDocument document;
    private final List<ApiOperation> operations;

    private ApiContract(OpenApiDocument document) {
        this.document = document;
        this.operations = document.operations().stream().map(ApiOperation::of).toList();
    }

    /**
     * Reads the contract of the API from the class path.
     *
     * @throws IllegalStateException when it is missing or not valid JSON
     */
    public static ApiContract load() {
        return load(RESOURCE);
    }

    /**
     * Reads another document from the class path.
     *
     * @throws IllegalStateException when it is missing or not valid JSON
     */
    public static ApiContract load(String resource) {
        try (InputStream in = ApiContract.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        resource + " is not on the class path: build the spec module, which creates it.");
            }
            return new ApiContract(new OpenApiDocument(ApiJson.readObject(in.readAllBytes())
                    .orElseThrow(() -> new IllegalStateException(resource + " on the class path is not valid JSON."))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " on the class path cannot be read.", unreadable);
        }
    }

    /** Returns the whole document. */
    public JsonNode document() {
        return document.root().node();
    }

    /** Returns all operations, in the order of the document. */
    public List<ApiOperation> operations() {
        return operations;
    }

    /** Returns the values of an enum under {@code components}. */
    public List<String> valuesOf(String schema) {
        List<String> values = new ArrayList<>();
        required("/components/schemas/" + schema + "/enum").forEach(value -> values.add(value.textValue()));
        return values;
    }

    /** Tells whether the contract contains an error code. */
    public boolean hasErrorCode(String code) {
        return errorCodes().has(code);
    }

    /** Returns the HTTP status of an error code. */
    public int statusOf(String code) {
        JsonNode status = errorCodes().path(code).path("status");
        if (!status.isInt()) {
            throw new IllegalStateException("The contract has no status for error code " + code + ".");
        }
        return status.intValue();
    }

    /** Returns the basis of the HTTP status of an error code. */
    public Basis basisOf(String code) {
        return Basis.valueOf(errorCodes().path(code).path("basis").asText().toUpperCase(Locale.ROOT));
    }

    /** Returns a schema under {@code components}. */
    public ContractSchema schema(String name) {
        return new ContractSchema(document.at("/components/schemas/" + name));
    }

    /** Returns the name of the header of a security scheme of type {@code apiKey}. */
    public String securityHeader(String scheme) {
        return required("/components/securitySchemes/" + scheme + "/name").textValue();
    }

    /** Returns the name of the header of a parameter under {@code components}. */
    public String parameterHeader(String parameter) {
        return required("/components/parameters/" + parameter + "/name").textValue();
    }

    /** Returns the name of the response header that carries a new session token. */
    public String refreshHeader() {
        for (OperationObject operation : document.operations()) {
            for (LocatedNode response : operation.responses().values()) {
                for (Map.Entry<String, LocatedNode> header :
                        response.members("headers").entrySet()) {
                    if (header.getValue().text("$ref").equals(REFRESH_HEADER)) {
                        return header.getKey();
                    }
                }
            }
        }
        throw new IllegalStateException("No response of the contract has the header " + REFRESH_HEADER + ".");
    }

    private JsonNode errorCodes() {
        return required("/components/schemas/ErrorCode/x-values");
    }

    private JsonNode required(String pointer) {
        LocatedNode value = document.at(pointer);
        if (!value.exists()) {
            throw new IllegalStateException("The contract has nothing at " + pointer + ".");
        }
        return value.node();
    }
}
