package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.generator.source.Names;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OperationObject;

/** Reads what an operation answers. */
final class AnswerReader {
    /** Statuses whose answers have no body, whatever a document says. */
    private static final Set<String> EMPTY = Set.of("204", "205");

    private final Findings found;
    private final Schemas schemas;

    AnswerReader(Findings found, Schemas schemas) {
        this.found = found;
        this.schemas = schemas;
    }

    /** What a success brings, null when that is nothing. */
    Operation.Answer read(OperationObject operation, String java) {
        Map<String, LocatedNode> responses = operation.responses();
        List<LocatedNode> successes = new ArrayList<>();
        responses.forEach((status, response) -> {
            if (isSuccess(status) && !EMPTY.contains(status)) {
                successes.add(found.require(response));
            }
        });
        boolean none = responses.keySet().stream().noneMatch(AnswerReader::isSuccess);
        if (none && responses.containsKey("default")) {
            found.warn(at(operation), "names no success; its default is taken for one");
            successes.add(found.require(responses.get("default")));
        }
        boolean maybeEmpty = responses.keySet().stream().anyMatch(EMPTY::contains);
        return operation.method().equals("HEAD") ? null : read(successes, maybeEmpty, at(operation), java);
    }

    private static String at(OperationObject operation) {
        return operation.node().child("responses").pointer();
    }

    private Operation.Answer read(List<LocatedNode> successes, boolean maybeEmpty, String pointer, String java) {
        Map<Type, LocatedNode> types = new LinkedHashMap<>();
        boolean nullable = maybeEmpty;
        Words words = Words.of((String) null);
        for (LocatedNode success : successes) {
            LocatedNode content = json(success);
            if (content == null) {
                nullable = true;
                continue;
            }
            LocatedNode schema = content.child("schema");
            Use use = schemas.use(schema, Names.type(java) + "Response");
            nullable |= use.nullable() && schema.exists();
            types.putIfAbsent(use.type(), schema);
            words = words.or(Words.of(success));
        }
        if (types.isEmpty()) {
            return null;
        }
        if (types.size() == 1) {
            return new Operation.Answer(types.keySet().iterator().next(), nullable, words);
        }
        return new Operation.Answer(several(types, pointer, java), nullable, words);
    }

    private LocatedNode json(LocatedNode response) {
        Map<String, LocatedNode> contents = OperationObject.contents(response);
        return found.json(contents).map(contents::get).orElse(null);
    }

    private Type several(Map<Type, LocatedNode> types, String pointer, String java) {
        String name = schemas.take(Names.type(java) + "Response", pointer);
        found.warn(pointer, "has successes of different types; " + name + " is one of them");
        UnionReader unions = new UnionReader(found, schemas.forms(), schemas);
        schemas.add(unions.of(
                name,
                Words.of("What " + java + " answers, depending on the status."),
                new ArrayList<>(types.values())));
        return new Type.Named(name);
    }

    /** The statuses that are no success. */
    List<Operation.Failure> failures(OperationObject operation) {
        List<Operation.Failure> failures = new ArrayList<>();
        operation.responses().forEach((status, response) -> {
            if (!isSuccess(status)) {
                failures.add(new Operation.Failure(status, Words.of(found.require(response))));
            }
        });
        return failures;
    }

    static boolean isSuccess(String status) {
        return status.startsWith("2");
    }
}
