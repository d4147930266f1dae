package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.ratio.generator.source.Names;

/** Reads one operation. */
final class OperationReader {
    static final String FACTORS = "x-factors";
    static final String REPEATABLE = "x-repeatable";
    static final String ISSUES_SESSION = "x-issues-session";

    private static final Pattern PATH = Pattern.compile("/(?:[^{}?#\\s]|\\{[^{}]*})*");
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}]*)}");

    private final Document document;
    private final Findings found;
    private final Schemas schemas;
    private final ParameterReader parameters;
    private final AnswerReader answers;
    private final Security security;
    private final NamePool ids;
    private final NamePool constants;
    private final Map<String, NamePool> methods = new LinkedHashMap<>();

    /** The tags that have an interface, by its name in small letters. */
    private final Map<String, String> interfaces = new LinkedHashMap<>();

    OperationReader(Document document, Findings found, Schemas schemas) {
        this.document = document;
        this.found = found;
        this.schemas = schemas;
        this.parameters = new ParameterReader(document, found, schemas);
        this.answers = new AnswerReader(document, found, schemas);
        this.security = new Security(document, found);
        this.ids = NamePool.exact(found);
        this.constants = NamePool.exact(found);
    }

    Operation read(String path, Place item, String method, Place operation) {
        if (!PATH.matcher(path).matches()) {
            found.refuse(item.pointer(), "a path begins with a slash and has no blanks, ?, #, or single braces");
        }
        String tag = tag(operation);
        String id = id(operation, method, path);
        String java = methods.computeIfAbsent(Names.tag(tag), key -> NamePool.exact(found))
                .take(Names.method(id), operation.pointer());
        Place factors = operation.at(FACTORS);
        Place repeatable = operation.at(REPEATABLE);
        Place session = operation.at(ISSUES_SESSION);
        found.refuseUnless(factors.node().isInt(), factors, "a whole number");
        found.refuseUnless(repeatable.node().isBoolean(), repeatable, "true or false");
        found.refuseUnless(session.node().isTextual(), session, "the name of a property");
        List<Place> declared = parameters.declared(item, operation);
        Place body = document.resolve(operation.at("requestBody"));
        String mediaType = new Contents(found).choose(body.at("content"));
        return new Operation(
                id,
                java,
                constants.take(Names.constant(java), "_", operation.pointer()),
                tag,
                method,
                path,
                operation.text("summary"),
                Words.of(operation),
                pathParameters(path, declared, operation, java),
                mediaType == null ? null : body(body, mediaType, java),
                mediaType == null ? null : Contents.sent(mediaType),
                query(declared, operation, java),
                answers.read(operation, method, java),
                answers.failures(operation),
                operation.members("responses").keySet().stream()
                        .filter(status -> !status.startsWith("x-"))
                        .toList(),
                security.alternatives(operation),
                factors.node().asInt(),
                repeatable.node().asBoolean(),
                session.node().isTextual() ? session.node().asText() : null);
    }

    static String firstTag(Place operation) {
        List<Place> tags = operation.elements("tags");
        return tags.isEmpty() ? "default" : tags.get(0).node().asText();
    }

    private String tag(Place operation) {
        List<Place> tags = operation.elements("tags");
        if (tags.size() > 1) {
            found.warn(operation.at("tags").pointer(), "an operation belongs to one interface, that of its first tag");
        }
        String tag = firstTag(operation);
        // two files whose names differ by case only are one to some systems
        String first = interfaces.computeIfAbsent(Names.tag(tag).toLowerCase(Locale.ROOT), key -> tag);
        if (!Names.tag(first).equals(Names.tag(tag))) {
            found.warn(
                    operation.at("tags").pointer(),
                    "differs by case only from " + first + ", and shares its interface");
            return first;
        }
        return tag;
    }

    private String id(Place operation, String method, String path) {
        String id = operation.text("operationId");
        if (id == null) {
            id = Names.operation(method, path);
            found.warn(operation.pointer(), "has no operationId; it is called " + id);
            return ids.take(id, operation.pointer());
        }
        if (!id.equals(ids.take(id, operation.pointer()))) {
            found.refuse(operation.at("operationId").pointer(), "another operation has this id");
        }
        return id;
    }

    private List<Property> pathParameters(String path, List<Place> declared, Place operation, String java) {
        Set<String> undeclared = new LinkedHashSet<>();
        for (Matcher names = TEMPLATE.matcher(path); names.find(); ) {
            undeclared.add(names.group(1));
        }
        NamePool names = NamePool.exact(found);
        List.of(Names.BODY, Names.QUERY).forEach(names::reserve);
        List<Property> parameters = new ArrayList<>();
        for (Place parameter : declared) {
            if ("path".equals(parameter.text("in"))) {
                if (undeclared.remove(parameter.text("name"))) {
                    parameters.add(this.parameters.read(parameter, Names.type(java), names));
                } else {
                    found.refuse(parameter.pointer(), "the path has no {" + parameter.text("name") + "}");
                }
            }
        }
        undeclared.forEach(
                name -> found.refuse(operation.pointer(), "no parameter declares {" + name + "} of the path"));
        refuseTooMany(parameters, operation);
        parameters.sort(Comparator.comparingInt(parameter -> path.indexOf("{" + parameter.wire() + "}")));
        return parameters;
    }

    private void refuseTooMany(List<Property> parameters, Place operation) {
        if (parameters.size() > ObjectReader.MOST_PROPERTIES) {
            found.refuse(
                    operation.at("parameters").pointer(),
                    "more than " + ObjectReader.MOST_PROPERTIES + " parameters of one kind");
        }
    }

    private Shape.ObjectShape query(List<Place> declared, Place operation, String java) {
        NamePool names = NamePool.exact(found);
        List<Property> properties = new ArrayList<>();
        for (Place parameter : declared) {
            if (!"path".equals(parameter.text("in"))) {
                Place explode = parameter.at("explode");
                Property property = parameters.read(parameter, Names.type(java), names);
                if (property.type() instanceof Type.ListOf
                        && explode.exists()
                        && !explode.node().asBoolean()) {
                    found.refuse(explode.pointer(), "a list is sent as one parameter for each element");
                }
                properties.add(property);
            }
        }
        if (properties.isEmpty()) {
            return null;
        }
        refuseTooMany(properties, operation);
        String name = schemas.take(Names.type(java) + "Query", operation.pointer());
        Shape.ObjectShape query = new Shape.ObjectShape(
                name, name, Words.of("The parameters of " + java + "."), List.copyOf(properties), true);
        schemas.add(query);
        return query;
    }

    private Operation.Body body(Place body, String mediaType, String java) {
        Place schema = body.at("content").at(mediaType).at("schema");
        Type type = schemas.use(schema, Names.type(java) + "Request").type();
        return new Operation.Body(new Carried(found).body(type, schema), body.isTrue("required"), Words.of(body));
    }
}
