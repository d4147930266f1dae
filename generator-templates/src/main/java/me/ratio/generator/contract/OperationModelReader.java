package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.MediaTypes;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OperationObject;
import me.ratio.openapi.PathTemplate;

/**
 * Reads an operation. Problems are reported and reading goes on, so that one run shows all of them.
 *
 * <p>Of several media types of a body only the JSON is read: {@code application/json} if it is there, else the first
 * that may be JSON, such as {@code application/merge-patch+json}.
 */
final class OperationModelReader {
    /**
     * A path as Feign can send it: {@code /books/{id}}. In its templates a single brace or a '?' means something else.
     */
    private static final Pattern PATH = Pattern.compile("/(?:[^{}?#\\s]|\\{[^{}]*})*");

    private final GenerationProblems problems;
    private final SchemaReader schemas;
    private final ParameterReader parameters;
    private final ResponseReader responses;
    private final SecurityReader security;
    private final Set<String> ids = new HashSet<>();

    OperationModelReader(OpenApiDocument document, GenerationProblems problems, SchemaReader schemas) {
        this.problems = problems;
        this.schemas = schemas;
        this.parameters = new ParameterReader(problems, schemas);
        this.responses = new ResponseReader(problems, schemas);
        this.security = new SecurityReader(document, problems);
    }

    OperationModel read(OperationObject operation) {
        LocatedNode node = operation.node();
        OperationKey key = new OperationKey(operation.method(), operation.path());
        if (!PATH.matcher(key.path()).matches()) {
            problems.error(
                    operation.pathItem().pointer(),
                    "a path starts with a slash and has no spaces, '?', '#' or single braces");
        }
        if (!operation.id().isEmpty() && !ids.add(operation.id())) {
            problems.error(node.child("operationId").pointer(), "'" + operation.id() + "' is used twice");
        }
        LocatedNode factors = node.child(Extensions.FACTORS);
        LocatedNode retryable = node.child(Extensions.RETRYABLE);
        LocatedNode session = node.child(Extensions.ISSUES_SESSION);
        problems.errorUnless(factors.node().isInt(), factors, "a whole number");
        problems.errorUnless(retryable.node().isBoolean(), retryable, "true or false");
        problems.errorUnless(session.node().isTextual(), session, "the name of a property");
        List<LocatedNode> declared = parameters.declared(operation);
        LocatedNode body = problems.requireResolved(operation.requestBody());
        String mediaType = problems.jsonMediaType(body.members("content")).orElse(null);
        // in the order of the document's parts, which is that of the problems as well
        String tag = tag(node);
        List<Property> path = pathParameters(key, declared, node);
        OperationModel.Body sent = mediaType == null ? null : body(body, mediaType, key);
        Model.ObjectModel query = query(key, declared, node);
        OperationModel.Response response = responses.read(operation, key);
        return new OperationModel(
                key,
                operation.id(),
                tag,
                node.text("summary"),
                Documentation.of(node),
                path,
                sent,
                mediaType == null ? null : MediaTypes.sent(mediaType),
                query,
                response,
                responses.failures(operation),
                List.copyOf(operation.responses().keySet()),
                security.alternatives(operation),
                factors.node().asInt(),
                retryable.node().asBoolean(),
                session.node().isTextual() ? session.text() : null,
                new PaginationReader(schemas, problems).read(node, query, response),
                node.pointer());
    }

    /** Returns the first tag, since a method has one interface in the table of operations. */
    private String tag(LocatedNode operation) {
        List<LocatedNode> tags = operation.elements("tags");
        if (tags.size() > 1) {
            problems.warn(
                    operation.child("tags").pointer(),
                    "names several tags: the operation is in the interface of the first");
        }
        // OpenAPI Generator calls the tag of an operation without tags "default" as well
        return tags.isEmpty() ? "default" : tags.get(0).text();
    }

    private List<Property> pathParameters(OperationKey key, List<LocatedNode> declared, LocatedNode operation) {
        Set<String> undeclared = new LinkedHashSet<>(PathTemplate.parameters(key.path()));
        List<Property> properties = new ArrayList<>();
        for (LocatedNode parameter : declared) {
            if (parameter.text("in").equals("path")) {
                String name = parameter.text("name");
                if (undeclared.remove(name)) {
                    properties.add(parameters.read(parameter, key));
                } else {
                    problems.error(parameter.pointer(), "the path has no parameter {" + name + "}");
                }
            }
        }
        // Feign would send {name} literally
        undeclared.forEach(
                name -> problems.error(operation.pointer(), "the path's parameter {" + name + "} is not declared"));
        errorIfTooMany(properties, operation);
        // in the order of the path, which callers see, and not in that of the declarations
        properties.sort(Comparator.comparingInt(parameter -> key.path().indexOf("{" + parameter.name() + "}")));
        return properties;
    }

    /** Reports too many parameters of one kind: they become parameters of one constructor, or of one method. */
    private void errorIfTooMany(List<Property> parameters, LocatedNode operation) {
        if (parameters.size() > ObjectReader.MAX_PROPERTIES) {
            problems.error(
                    operation.child("parameters").pointer(),
                    "more than " + ObjectReader.MAX_PROPERTIES + " parameters of one kind");
        }
    }

    /** Reads all parameters but those of the path into one object, so that a new one does not change the method. */
    private Model.ObjectModel query(OperationKey key, List<LocatedNode> declared, LocatedNode operation) {
        List<Property> properties = new ArrayList<>();
        for (LocatedNode parameter : declared) {
            if (!parameter.text("in").equals("path")) {
                LocatedNode explode = parameter.child("explode");
                Property property = parameters.read(parameter, key);
                // explode: false would send ids=1,2; by default it is ids=1&ids=2
                if (property.type() instanceof Type.ListOf
                        && explode.exists()
                        && !explode.node().asBoolean()) {
                    problems.error(explode.pointer(), "a list is supported only with one parameter for each element");
                }
                properties.add(property);
            }
        }
        if (properties.isEmpty()) {
            return null;
        }
        errorIfTooMany(properties, operation);
        ModelId id = new ModelId(new NameOrigin.OfOperation(key).part("Query"), operation.pointer());
        Model.ObjectModel query =
                new Model.ObjectModel(id, Documentation.NONE, List.copyOf(properties), Optional.of(key));
        schemas.add(query);
        return query;
    }

    private OperationModel.Body body(LocatedNode body, String mediaType, OperationKey key) {
        LocatedNode schema = body.child("content").child(mediaType).child("schema");
        Type type = schemas.read(schema, new NameOrigin.OfOperation(key).part("Request"))
                .type();
        return new OperationModel.Body(
                new FeignArgumentTypes(problems).ofBody(type, schema), body.isTrue("required"), Documentation.of(body));
    }
}
