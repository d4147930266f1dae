package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.generator.source.Names;

/** Reads what an operation answers. */
final class AnswerReader {
    /** Statuses whose answers have no body, whatever a document says. */
    private static final Set<String> EMPTY = Set.of("204", "205");

    private final Document document;
    private final Findings found;
    private final Schemas schemas;
    private final Contents contents;

    AnswerReader(Document document, Findings found, Schemas schemas) {
        this.document = document;
        this.found = found;
        this.schemas = schemas;
        this.contents = new Contents(found);
    }

    /** What a success brings, null when that is nothing. */
    Operation.Answer read(Place operation, String method, String java) {
        Map<String, Place> responses = operation.members("responses");
        List<Place> successes = new ArrayList<>();
        responses.forEach((status, response) -> {
            if (isSuccess(status) && !EMPTY.contains(status)) {
                successes.add(document.resolve(response));
            }
        });
        boolean none = responses.keySet().stream().noneMatch(AnswerReader::isSuccess);
        if (none && responses.containsKey("default")) {
            found.warn(operation.at("responses").pointer(), "names no success; its default is taken for one");
            successes.add(document.resolve(responses.get("default")));
        }
        return method.equals("HEAD") ? null : read(successes, responses, operation, java);
    }

    private Operation.Answer read(List<Place> successes, Map<String, Place> responses, Place operation, String java) {
        Map<Type, Place> types = new LinkedHashMap<>();
        boolean nullable = responses.keySet().stream().anyMatch(EMPTY::contains);
        Words words = Words.of((String) null);
        for (Place success : successes) {
            String mediaType = contents.choose(success.at("content"));
            if (mediaType == null) {
                nullable = true;
                continue;
            }
            Place schema = success.at("content").at(mediaType).at("schema");
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
        return new Operation.Answer(several(types, operation, java), nullable, words);
    }

    private Type several(Map<Type, Place> types, Place operation, String java) {
        String pointer = operation.at("responses").pointer();
        String name = schemas.take(Names.type(java) + "Response", pointer);
        found.warn(pointer, "has successes of different types; " + name + " is one of them");
        UnionReader unions = new UnionReader(document, found, schemas.forms(), schemas);
        schemas.add(unions.of(
                name,
                Words.of("What " + java + " answers, depending on the status."),
                new ArrayList<>(types.values())));
        return new Type.Named(name);
    }

    /** The statuses that are no success. */
    List<Operation.Failure> failures(Place operation) {
        List<Operation.Failure> failures = new ArrayList<>();
        operation.members("responses").forEach((status, response) -> {
            if (!isSuccess(status) && !status.startsWith("x-")) {
                failures.add(new Operation.Failure(status, Words.of(document.resolve(response))));
            }
        });
        return failures;
    }

    static boolean isSuccess(String status) {
        return status.startsWith("2");
    }
}
