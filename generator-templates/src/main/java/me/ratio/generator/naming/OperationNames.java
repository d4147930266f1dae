package me.ratio.generator.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import me.ratio.generator.contract.GenerationProblems;
import me.ratio.generator.contract.OperationKey;
import me.ratio.generator.contract.OperationModel;
import me.ratio.generator.source.JavaIdentifiers;

/**
 * Names operations, their methods, and the interfaces that these are in. For {@code operationId: lend-book} of the tag
 * {@code Book}, the method is {@code BookApi.lendBook}, and the constant in the table {@code LEND_BOOK}. Two tags may
 * have a method of the same name, but all constants are in one class, so the second is {@code LEND_BOOK_2}.
 */
final class OperationNames {
    private final GenerationProblems problems;
    private final NamePool ids;
    private final NamePool constantPool;
    private final Map<String, NamePool> methodPools = new HashMap<>();

    /** The tags that have an interface, by its name in lower case. */
    private final Map<String, String> interfaces = new LinkedHashMap<>();

    private final Map<OperationKey, Names> names = new HashMap<>();

    /** The names of an operation. */
    private record Names(String tag, String id, String method, String constant) {}

    OperationNames(List<OperationModel> operations, GenerationProblems problems) {
        this.problems = problems;
        this.ids = NamePool.ofMembers(problems);
        this.constantPool = NamePool.ofMembers(problems);
        // a derived id such as getPets must not be the id of another operation
        operations.forEach(operation -> ids.reserve(operation.id()));
        operations.forEach(operation -> names.put(operation.key(), of(operation)));
    }

    private Names of(OperationModel operation) {
        String tag = sharedTag(operation);
        String id = id(operation);
        String method = methodPools
                .computeIfAbsent(JavaIdentifiers.tag(tag), key -> NamePool.ofMembers(problems))
                .take(JavaIdentifiers.method(id), operation.pointer());
        String constant = constantPool.takeConstant(JavaIdentifiers.constant(method), operation.pointer());
        return new Names(tag, id, method, constant);
    }

    /** Returns the first tag that differs by case only: PetApi.java and petApi.java are one file on some systems. */
    private String sharedTag(OperationModel operation) {
        String tag = operation.tag();
        String java = JavaIdentifiers.tag(tag);
        String first = interfaces.computeIfAbsent(java.toLowerCase(Locale.ROOT), key -> tag);
        if (JavaIdentifiers.tag(first).equals(java)) {
            return tag;
        }
        problems.warn(
                operation.pointer() + "/tags",
                "differs from '" + first + "' only by case, so the two share an interface");
        return first;
    }

    private String id(OperationModel operation) {
        if (!operation.id().isEmpty()) {
            return operation.id();
        }
        String id = JavaIdentifiers.operation(operation.method(), operation.path());
        problems.warn(operation.pointer(), "has no operationId: it is called " + id);
        return ids.take(id, operation.pointer());
    }

    String tag(OperationKey operation) {
        return names.get(operation).tag();
    }

    String id(OperationKey operation) {
        return names.get(operation).id();
    }

    String method(OperationKey operation) {
        return names.get(operation).method();
    }

    String constant(OperationKey operation) {
        return names.get(operation).constant();
    }

    /** Returns the methods that return interfaces: {@code wallet()}, or {@code walletApi()} where that is taken. */
    static List<String> accessors(List<String> apis) {
        Set<String> taken = new HashSet<>();
        List<String> accessors = new ArrayList<>();
        for (String api : apis) {
            String accessor = JavaIdentifiers.decapitalized(api.replaceFirst("Api$", ""));
            // class() of the tag Class is a keyword, and wait() of the tag Wait is a method of every object
            if (!JavaIdentifiers.isMethod(accessor) || !taken.add(accessor)) {
                accessor = JavaIdentifiers.decapitalized(api);
                while (!taken.add(accessor)) {
                    accessor += "_";
                }
            }
            accessors.add(accessor);
        }
        return accessors;
    }
}
