package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import me.ratio.generator.source.Names;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.MediaTypes;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OperationObject;
import me.ratio.openapi.PathTemplate;

/** Reads one operation. */
final class OperationReader {
    static final String FACTORS = "x-factors";
    static final String REPEATABLE = "x-repeatable";
    static final String ISSUES_SESSION = "x-issues-session";

    private static final Pattern PATH = Pattern.compile("/(?:[^{}?#\\s]|\\{[^{}]*})*");

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

    OperationReader(OpenApiDocument document, Findings found, Schemas schemas) {
        this.found = found;
        this.schemas = schemas;
        this.parameters = new ParameterReader(found, schemas);
        this.answers = new AnswerReader(found, schemas);
        this.security = new Security(document, found);
        this.ids = NamePool.exact(found);
        this.constants = NamePool.exact(found);
    }

    Operation read(OperationObject object) {
        LocatedNode operation = object.node();
        String method = object.method();
        String path = object.path();
        if (!PATH.matcher(path).matches()) {
            found.refuse(
                    object.pathItem().pointer(),
                    "a path begins with a slash and has no blanks, ?, #, or single braces");
        }
        String tag = tag(operation);
        String id = id(operation, method, path);
        String java = methods.computeIfAbsent(Names.tag(tag), key -> NamePool.exact(found))
                .take(Names.method(id), operation.pointer());
        LocatedNode factors = operation.child(FACTORS);
        LocatedNode repeatable = operation.child(REPEATABLE);
        LocatedNode session = operation.child(ISSUES_SESSION);
        found.refuseUnless(factors.node().isInt(), factors, "a whole number");
        found.refuseUnless(repeatable.node().isBoolean(), repeatable, "true or false");
        found.refuseUnless(session.node().isTextual(), session, "the name of a property");
        List<LocatedNode> declared = parameters.declared(object);
        LocatedNode body = found.require(object.requestBody());
        String mediaType = found.json(OperationObject.contents(body)).orElse(null);
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
                mediaType == null ? null : MediaTypes.sent(mediaType),
                query(declared, operation, java),
                answers.read(object, java),
                answers.failures(object),
                List.copyOf(object.responses().keySet()),
                security.alternatives(object),
                factors.node().asInt(),
                repeatable.node().asBoolean(),
                session.node().isTextual() ? session.node().asText() : null);
    }

    static String firstTag(LocatedNode operation) {
        List<LocatedNode> tags = operation.elements("tags");
        return tags.isEmpty() ? "default" : tags.get(0).node().asText();
    }

    private String tag(LocatedNode operation) {
        List<LocatedNode> tags = operation.elements("tags");
        if (tags.size() > 1) {
            found.warn(
                    operation.child("tags").pointer(), "an operation belongs to one interface, that of its first tag");
        }
        String tag = firstTag(operation);
        // two files whose names differ by case only are one to some systems
        String first = interfaces.computeIfAbsent(Names.tag(tag).toLowerCase(Locale.ROOT), key -> tag);
        if (!Names.tag(first).equals(Names.tag(tag))) {
            found.warn(
                    operation.child("tags").pointer(),
                    "differs by case only from " + first + ", and shares its interface");
            return first;
        }
        return tag;
    }

    private String id(LocatedNode operation, String method, String path) {
        String id = operation.text("operationId");
        if (id.isEmpty()) {
            id = Names.operation(method, path);
            found.warn(operation.pointer(), "has no operationId; it is called " + id);
            return ids.take(id, operation.pointer());
        }
        if (!id.equals(ids.take(id, operation.pointer()))) {
            found.refuse(operation.child("operationId").pointer(), "another operation has this id");
        }
        return id;
    }

    private List<Property> pathParameters(String path, List<LocatedNode> declared, LocatedNode operation, String java) {
        Set<String> undeclared = new LinkedHashSet<>(PathTemplate.parameters(path));
        NamePool names = NamePool.exact(found);
        List.of(Names.BODY, Names.QUERY).forEach(names::reserve);
        List<Property> parameters = new ArrayList<>();
        for (LocatedNode parameter : declared) {
            if (parameter.text("in").equals("path")) {
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

    private void refuseTooMany(List<Property> parameters, LocatedNode operation) {
        if (parameters.size() > ObjectReader.MOST_PROPERTIES) {
            found.refuse(
                    operation.child("parameters").pointer(),
                    "more than " + ObjectReader.MOST_PROPERTIES + " parameters of one kind");
        }
    }

    private Shape.ObjectShape query(List<LocatedNode> declared, LocatedNode operation, String java) {
        NamePool names = NamePool.exact(found);
        List<Property> properties = new ArrayList<>();
        for (LocatedNode parameter : declared) {
            if (!parameter.text("in").equals("path")) {
                LocatedNode explode = parameter.child("explode");
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

    private Operation.Body body(LocatedNode body, String mediaType, String java) {
        LocatedNode schema = body.child("content").child(mediaType).child("schema");
        Type type = schemas.use(schema, Names.type(java) + "Request").type();
        return new Operation.Body(new Carried(found).body(type, schema), body.isTrue("required"), Words.of(body));
    }
}
