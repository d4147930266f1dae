package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.generator.source.JavaScalar;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OperationObject;
import me.ratio.openapi.Parameters;
import me.ratio.openapi.schema.Alternatives;
import me.ratio.openapi.schema.ComposedSchema;

/**
 * Reads the parameters that a caller supplies. Those with {@code x-supplied-by}, such as a device id, are sent by the
 * client itself and left out here.
 */
final class ParameterReader {
    /** The style of each location that a caller can fill; the runtime writes these, which are the defaults. */
    private static final Map<String, String> STYLES = Map.of("path", "simple", "query", "form", "header", "simple");

    /** A token of RFC 9110. */
    private static final String HEADER_NAME = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private final GenerationProblems problems;
    private final SchemaReader schemas;

    ParameterReader(GenerationProblems problems, SchemaReader schemas) {
        this.problems = problems;
        this.schemas = schemas;
    }

    /**
     * Returns the operation's own parameters, then those of its path item that they do not replace: a parameter is
     * identified by its name and location, so a query parameter {@code id} does not replace a path parameter {@code
     * id}.
     *
     * <p>The operation's own headers {@code Trace} and {@code trace} are both kept, although {@link Parameters#key}
     * takes them for one: the document declares two arguments, and a caller may set both.
     */
    List<LocatedNode> declared(OperationObject operation) {
        // own ones first, so that putIfAbsent lets them replace those of the path item
        Set<LocatedNode> all = new LinkedHashSet<>(operation.node().elements("parameters"));
        all.addAll(Parameters.of(operation.pathItem(), operation.node()).values());
        Map<String, LocatedNode> declared = new LinkedHashMap<>();
        for (LocatedNode parameter : all) {
            LocatedNode resolved = problems.resolve(parameter);
            LocatedNode used = parameter.withNode(resolved.node());
            LocatedNode supplied = used.child(Extensions.SUPPLIED_BY);
            problems.errorUnless(supplied.node().isTextual(), supplied, "a string");
            if (resolved.exists() && !supplied.exists() && !isIgnored(used)) {
                declared.putIfAbsent(used.text("in") + " " + used.text("name"), used);
            }
        }
        return new ArrayList<>(declared.values());
    }

    private boolean isIgnored(LocatedNode parameter) {
        boolean ignored = Parameters.isIgnored(parameter.text("in"), parameter.text("name"));
        if (ignored) {
            problems.warn(
                    parameter.pointer(), "is ignored, as OpenAPI demands: content and security describe this header");
        }
        return ignored;
    }

    Property read(LocatedNode parameter, OperationKey operation) {
        String in = parameter.text("in");
        String name = parameter.text("name");
        SchemaChecks.checkSensitive(parameter, problems);
        LocatedNode schema = parameter.child("schema");
        ComposedSchema composed = ComposedSchema.of(schema);
        boolean required = parameter.isTrue("required") || in.equals("path");
        Type type = isSupported(parameter, in, schema)
                ? type(schema, new NameOrigin.OfOperation(operation).part(name), in)
                : new Type.Anything();
        // a parameter is only sent, so both flags say the same; null cannot be written into a URL or a header
        return new Property(
                name,
                type,
                required,
                required,
                false,
                parameter.isTrue(Extensions.SENSITIVE) || schemas.isSensitive(schema),
                in.equals("header"),
                ConstraintDocumentation.of(composed),
                Documentation.of(parameter).or(Documentation.of(composed)),
                parameter.pointer());
    }

    private boolean isSupported(LocatedNode parameter, String in, LocatedNode schema) {
        String pointer = parameter.pointer();
        String name = parameter.text("name");
        if (!STYLES.containsKey(in)) {
            problems.error(
                    pointer,
                    "a parameter in '" + in + "' is not supported as an argument: mark it " + Extensions.SUPPLIED_BY
                            + " if the client sends it itself");
        } else if (name.isEmpty()) {
            problems.error(pointer, "a parameter needs a name");
        } else if (in.equals("header") && !name.matches(HEADER_NAME)) {
            problems.error(pointer + "/name", "'" + name + "' is not a valid header name");
        } else if (!schema.exists()) {
            problems.error(pointer, "a parameter needs a schema; content is not supported yet");
        } else {
            String style = parameter.text("style");
            if (!style.isEmpty() && !style.equals(STYLES.get(in))) {
                problems.error(pointer + "/style", "only the default style is supported, not '" + style + "'");
            }
            return true;
        }
        return false;
    }

    private Type type(LocatedNode schema, NameOrigin origin, String in) {
        ComposedSchema composed = ComposedSchema.of(schema);
        // in JSON 1 and "1" are two variants, in a URL both are the same characters
        if (!schemas.classifier().scalarTypes(new Alternatives(composed)).isEmpty()
                && schemas.classifier().kindOf(composed) == SchemaKind.UNION
                && !schema.isReference()) {
            problems.warn(schema.pointer(), "is one of several scalar types: it is a String in Java");
            return new Type.Scalar(JavaScalar.TEXT);
        }
        Type type = schemas.read(schema, origin).type();
        if (type instanceof Type.ListOf elements && elements.nullable()) {
            problems.warn(schema.pointer(), "has elements that may be null, which cannot be sent here");
            type = new Type.ListOf(elements.element(), false);
        }
        boolean list = type instanceof Type.ListOf;
        String parameter = JsonPointers.parent(schema.pointer());
        if (list && !in.equals("query")) {
            problems.error(parameter, "an array is supported only in a query, with one parameter for each element");
        } else if (!isTextual(list ? ((Type.ListOf) type).element() : type)) {
            problems.error(parameter, "only scalars are supported, and in a query lists of them");
        }
        return in.equals("path") ? new FeignArgumentTypes(problems).ofPathParameter(type, schema) : type;
    }

    /** Tells whether a URL or a header can hold a value: scalars and enums. */
    private boolean isTextual(Type type) {
        return type instanceof Type.Scalar
                || type instanceof Type.Named named && schemas.model(named.model()) instanceof Model.EnumModel;
    }
}
