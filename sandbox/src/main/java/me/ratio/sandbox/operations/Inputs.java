package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import me.ratio.sandbox.contract.Contract;
import me.ratio.sandbox.contract.ErrorNames;
import me.ratio.sandbox.contract.Operation;
import me.ratio.sandbox.contract.SchemaCheck;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.http.IncomingRequest;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.json.Uuids;

/** What a request brings along, held against the contract. */
final class Inputs {
    private final Contract contract;
    private final SchemaCheck schemas;

    Inputs(Contract contract) {
        this.contract = contract;
        this.schemas = new SchemaCheck(contract);
    }

    /** The ids of a path; those that have an error code for being malformed have to be UUIDs, but for session ids. */
    Map<String, UUID> ids(Map<String, String> path) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        path.forEach((name, value) -> {
            // the published example of a session id is none
            if (!name.equals("sessionId")) {
                ids.put(name, id(name, value));
            }
        });
        return ids;
    }

    /** The query parameters that the operation knows; others are ignored. */
    Map<String, String> query(Operation operation, IncomingRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        operation.querySchemas().forEach((name, schema) -> {
            String value = request.query().get(name);
            if (value != null) {
                if (!schemas.fits(schema, TextNode.valueOf(value))) {
                    throw Fault.of(
                                    code("INVALID", name, "UNSUPPORTED_QUERY_PARAMETERS"),
                                    "The query parameter " + name + " has a value that the contract does not know.")
                            .inField(name);
                }
                query.put(name, value);
            }
        });
        return query;
    }

    /** The body, when the operation takes one. */
    ObjectNode body(Operation operation, IncomingRequest request) {
        if (operation.requestSchema().isEmpty()) {
            return Json.object();
        }
        if (request.body() == null) {
            throw Fault.of("INVALID_BODY", "The body is larger than the sandbox reads; send less than 1 MiB.");
        }
        ObjectNode body = Json.readObject(request.body())
                .orElseThrow(() -> Fault.of("INVALID_BODY", "The body has to be one JSON object."));
        String schema = operation.requestSchema().get();
        schemas.firstViolation(schema, body).ifPresent(violation -> {
            throw fault(violation);
        });
        for (String name : schemas.requiredStrings(schema)) {
            if (body.path(name).asText().isBlank()) {
                throw Fault.of(code("INVALID", name, "INVALID_BODY"), "The field " + name + " must not be blank.")
                        .inField(name);
            }
        }
        return body;
    }

    private UUID id(String name, String value) {
        return Uuids.read(value).orElseThrow(() -> Fault.of(
                        code("INVALID", name, "NOT_FOUND_ENDPOINT"), "The " + name + " in the path has to be a UUID.")
                .inField(name));
    }

    private Fault fault(SchemaCheck.Violation violation) {
        String name = violation.property();
        if (name.isEmpty()) {
            return Fault.of("INVALID_BODY", "The body does not fit its schema.");
        }
        return violation.missing()
                ? Fault.of(code("MISSING", name, "INVALID_BODY"), "The field " + name + " is required.")
                        .inField(name)
                : Fault.of(
                                code("INVALID", name, "INVALID_BODY"),
                                "The field " + name + " does not fit its schema; compare it with the contract.")
                        .inField(name);
    }

    private String code(String family, String name, String otherwise) {
        return ErrorNames.codeFor(contract, family, name, otherwise);
    }
}
