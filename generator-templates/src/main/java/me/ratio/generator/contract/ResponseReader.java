package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OperationObject;

/**
 * Reads the responses of an operation. A method has one return type: that of all successes, or a union when they
 * differ, and nullable when one of them has no body.
 *
 * <pre>
 * 200: Book, 404: Problem     Book; a failure is thrown
 * 200: Book, 201: Book        Book
 * 200: Book, 204              Book, nullable
 * 200: Book, 202: Ticket      a union of both, with a warning
 * default: Book               Book, with a warning: without a success status the default must be one
 * 200: Book, default: Book    Book; the default is a failure
 * </pre>
 */
final class ResponseReader {
    /** Statuses whose responses have no body, whatever a document says. */
    private static final Set<String> WITHOUT_BODY = Set.of("204", "205");

    private final GenerationProblems problems;
    private final SchemaReader schemas;

    ResponseReader(GenerationProblems problems, SchemaReader schemas) {
        this.problems = problems;
        this.schemas = schemas;
    }

    /** Returns the body of a success, null when a success has none. */
    OperationModel.Response read(OperationObject operation, OperationKey key) {
        Map<String, LocatedNode> responses = operation.responses();
        List<LocatedNode> successes = new ArrayList<>();
        responses.forEach((status, response) -> {
            if (isSuccess(status) && !WITHOUT_BODY.contains(status)) {
                successes.add(problems.requireResolved(response));
            }
        });
        boolean noSuccess = responses.keySet().stream().noneMatch(ResponseReader::isSuccess);
        if (noSuccess && responses.containsKey("default")) {
            problems.warn(pointer(operation), "has no success status: the default response is treated as a success");
            successes.add(problems.requireResolved(responses.get("default")));
        }
        boolean maybeEmpty = responses.keySet().stream().anyMatch(WITHOUT_BODY::contains);
        // HEAD documents the headers of GET, and often its body, but HTTP sends none
        return operation.method().equals("HEAD") ? null : read(successes, maybeEmpty, pointer(operation), key);
    }

    /**
     * Joins the bodies of all successes: 200 with a Book and 201 with a Book are a Book, with a Receipt they are a
     * union.
     */
    private OperationModel.Response read(
            List<LocatedNode> successes, boolean maybeEmpty, String pointer, OperationKey key) {
        Map<Type, LocatedNode> types = new LinkedHashMap<>();
        boolean nullable = maybeEmpty;
        Documentation documentation = Documentation.NONE;
        for (LocatedNode success : successes) {
            Map<String, LocatedNode> contents = success.members("content");
            LocatedNode json =
                    problems.jsonMediaType(contents).map(contents::get).orElse(null);
            // a success without a body is null in Java
            if (json == null) {
                nullable = true;
                continue;
            }
            LocatedNode schema = json.child("schema");
            TypeUse use = schemas.read(schema, origin(key));
            // content without a schema is any JSON, which includes null, but is not documented as nullable
            nullable |= use.nullable() && schema.exists();
            types.putIfAbsent(use.type(), schema);
            documentation = documentation.or(Documentation.of(success));
        }
        if (types.isEmpty()) {
            return null;
        }
        Type type = types.size() == 1 ? types.keySet().iterator().next() : union(types, pointer, key);
        return new OperationModel.Response(type, nullable, documentation);
    }

    private Type union(Map<Type, LocatedNode> types, String pointer, OperationKey key) {
        problems.warn(pointer, "has successes of different types, which become one union");
        ModelId id = new ModelId(origin(key), pointer);
        UnionReader unions = new UnionReader(problems, schemas.classifier(), schemas);
        schemas.add(unions.ofResponses(id, key, new ArrayList<>(types.values())));
        return new Type.Named(id);
    }

    private static NameOrigin origin(OperationKey key) {
        return new NameOrigin.OfOperation(key).part("Response");
    }

    /** Returns the responses with any other status than that of a success. */
    List<OperationModel.Failure> failures(OperationObject operation) {
        List<OperationModel.Failure> failures = new ArrayList<>();
        operation.responses().forEach((status, response) -> {
            if (!isSuccess(status)) {
                failures.add(new OperationModel.Failure(status, Documentation.of(problems.requireResolved(response))));
            }
        });
        return failures;
    }

    private static String pointer(OperationObject operation) {
        return operation.node().child("responses").pointer();
    }

    private static boolean isSuccess(String status) {
        // 2XX as well
        return status.startsWith("2");
    }
}
