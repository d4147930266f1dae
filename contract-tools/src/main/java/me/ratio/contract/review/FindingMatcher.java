package me.ratio.contract.review;

import static me.ratio.contract.review.ApiChangeLocation.normalise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.rule.DiffScope;
import me.ratio.contract.lock.ApiChange;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;

/**
 * Matches a difference of the contract with changes of the generated API by normalised names.
 *
 * <p>Generated names follow from the names of the contract: the value {@code in-stock} of {@code Book.status} is a
 * constant {@code IN_STOCK} of {@code BookStatus}, and the operation {@code listBooks} has a
 * method and perhaps a class {@code ListBooksRequest}. The more of the names agree, the higher the score:
 *
 * <ol start="1">
 *   <li>the line mentions the type of the schema, such as a method that returns it,
 *   <li>the message names the type, or the line is the method of the operation that has the property,
 *   <li>another member of the type of the schema, or the type itself,
 *   <li>the method of the operation, or a type whose name begins with that of the operation,
 *   <li>the type of an inline schema in the property,
 *   <li>the accessor of the property or of the parameter,
 *   <li>the member is the value or the name that was added or removed.
 * </ol>
 *
 * @param message the message, for names that are nowhere else @param schema the schema of the difference, or empty
 * @param property the property of the difference, or empty @param parameter the parameter of the difference, or empty
 * @param values the added and removed values or names @param operations the ids of the operation in both documents
 */
record FindingMatcher(
        String message, String schema, String property, String parameter, Set<String> values, Set<String> operations) {
    private static final Pattern SCHEMA = Pattern.compile("^/components/schemas/([^/]+)");
    private static final Pattern PROPERTY = Pattern.compile(".*/properties/([^/]+)");
    private static final Pattern PARAMETER = Pattern.compile("^.*?/parameters/[^/]+");
    private static final Pattern OPERATION = Pattern.compile("^/paths/([^/]+)/([a-z]+)");

    static FindingMatcher of(DiffFinding finding, OpenApiDocument old, OpenApiDocument next) {
        String pointer = finding.pointer();
        Set<String> values = new LinkedHashSet<>();
        for (JsonNode value : Stream.of(finding.old(), finding.next())
                .filter(node -> node != null && node.isTextual())
                .toList()) {
            values.add(normalise(value.asText()));
        }
        values.remove("");
        Set<String> operations = new LinkedHashSet<>(operations(finding, old));
        operations.addAll(operations(finding, next));
        return new FindingMatcher(
                finding.scope() == DiffScope.SOURCE ? finding.message() : "",
                normalise(last(SCHEMA, pointer)),
                normalise(last(PROPERTY, pointer)),
                normalise(parameter(finding, old, next)),
                values,
                operations);
    }

    /** Scores the difference as the explanation of a change of the API, from 0 (not at all) to 7 (certainly). */
    int score(ApiChange change) {
        ApiChangeLocation location = ApiChangeLocation.of(change);
        if (!schema.isEmpty() && location.isOf(schema + property) && !property.isEmpty()) {
            return 5;
        }
        if (!schema.isEmpty() && location.isOf(schema)) {
            return inSchema(location);
        }
        // A schema belongs to no operation, even if the finding names the first one that has it.
        for (String operation : schema.isEmpty() ? operations : Set.<String>of()) {
            int score = inOperation(location, operation);
            if (score > 0) {
                return score;
            }
        }
        if (Pattern.compile("\\b" + Pattern.quote(location.simpleName()) + "\\b")
                .matcher(message)
                .find()) {
            return 2;
        }
        return !schema.isEmpty() && location.mentions(schema) ? 1 : 0;
    }

    private int inSchema(ApiChangeLocation location) {
        if (values.contains(location.member())) {
            return 7;
        }
        if (property.isEmpty()) {
            return 3;
        }
        return location.isAbout(property) ? 6 : 0;
    }

    private int inOperation(ApiChangeLocation location, String operation) {
        boolean ownType = !location.isOf(operation) && location.type().startsWith(operation);
        if (ownType
                && (location.isAbout(parameter) || location.isAbout(property) || values.contains(location.member()))) {
            return 6;
        }
        if (ownType && location.isWholeType()) {
            return 4;
        }
        return location.member().equals(operation) ? property.isEmpty() ? 4 : 2 : 0;
    }

    private static Set<String> operations(DiffFinding finding, OpenApiDocument document) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher matcher = OPERATION.matcher(finding.pointer());
        if (matcher.find()) {
            ids.add(id(document.at(matcher.group())));
        }
        if (finding.operation() != null) {
            String[] methodAndPath = finding.operation().split(" ", 2);
            LocatedNode item = document.root().child("paths").child(methodAndPath[methodAndPath.length - 1]);
            ids.add(id(item.child(methodAndPath[0].toLowerCase(Locale.ROOT))));
        }
        ids.remove("");
        return ids;
    }

    private static String id(LocatedNode operation) {
        return normalise(operation.text("operationId"));
    }

    /**
     * Returns the name of the parameter of a difference. Its pointer ends with an index, at which one of the documents may
     * have another parameter, so the name has to be in the message as well.
     */
    private static String parameter(DiffFinding finding, OpenApiDocument... documents) {
        Matcher matcher = PARAMETER.matcher(finding.pointer());
        if (matcher.find()) {
            for (OpenApiDocument document : documents) {
                String name = document.at(matcher.group()).resolved().text("name");
                if (!name.isEmpty() && finding.message().contains("'" + name + "'")) {
                    return name;
                }
            }
        }
        return "";
    }

    private static String last(Pattern pattern, String pointer) {
        Matcher matcher = pattern.matcher(pointer);
        return matcher.find() ? matcher.group(1).replace("~1", "/").replace("~0", "~") : "";
    }
}
