package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import me.ratio.generator.source.Names;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OperationObject;
import me.ratio.openapi.Parameters;
import me.ratio.openapi.schema.Alternatives;
import me.ratio.openapi.schema.ComposedSchema;

/** Reads the parameters that a caller gives. */
final class ParameterReader {
    /** Marks a parameter that the runtime sends; its value names who knows it. */
    static final String SUPPLIED_BY = "x-supplied-by";

    /** Header parameters that OpenAPI leaves to other parts of a document. */
    private static final Set<String> ELSEWHERE = Set.of("accept", "content-type", "authorization");

    private static final Map<String, String> STYLES = Map.of("path", "simple", "query", "form", "header", "simple");

    private final Findings found;
    private final Schemas schemas;

    ParameterReader(Findings found, Schemas schemas) {
        this.found = found;
        this.schemas = schemas;
    }

    /** Those of an operation and of its path: the operation's own first, since they say more of it. */
    List<LocatedNode> declared(OperationObject operation) {
        List<LocatedNode> own = new ArrayList<>();
        List<LocatedNode> inherited = new ArrayList<>();
        for (LocatedNode parameter :
                Parameters.of(operation.pathItem(), operation.node()).values()) {
            LocatedNode resolved = found.resolve(parameter);
            LocatedNode at = parameter.withNode(resolved.node());
            LocatedNode supplied = at.child(SUPPLIED_BY);
            found.refuseUnless(supplied.node().isTextual(), supplied, "a text");
            if (resolved.exists() && !supplied.exists() && !isElsewhere(at)) {
                boolean isOwn = parameter.pointer().startsWith(operation.node().pointer() + "/");
                (isOwn ? own : inherited).add(at);
            }
        }
        own.addAll(inherited);
        return own;
    }

    private boolean isElsewhere(LocatedNode parameter) {
        boolean elsewhere = parameter.text("in").equals("header")
                && ELSEWHERE.contains(parameter.text("name").toLowerCase(Locale.ROOT));
        if (elsewhere) {
            found.warn(
                    parameter.pointer(), "is no parameter, says OpenAPI: content and security stand for this header");
        }
        return elsewhere;
    }

    /** @param owner what a type without a name is called after */
    Property read(LocatedNode parameter, String owner, NamePool names) {
        String in = parameter.text("in");
        String wire = parameter.text("name");
        LocatedNode schema = parameter.child("schema");
        ComposedSchema layers = ComposedSchema.of(schema);
        boolean required = parameter.isTrue("required") || in.equals("path");
        return new Property(
                wire,
                names.take(Names.property(wire), parameter.pointer()),
                isReadable(parameter, in, schema) ? type(schema, owner + Names.type(wire), in) : new Type.Anything(),
                required,
                required,
                false,
                parameter.isTrue(Schemas.SENSITIVE) || schemas.isSensitive(schema),
                in.equals("header"),
                Limits.of(layers),
                Words.of(parameter).or(Words.of(layers)));
    }

    private boolean isReadable(LocatedNode parameter, String in, LocatedNode schema) {
        if (!STYLES.containsKey(in)) {
            found.refuse(
                    parameter.pointer(),
                    "a caller cannot give a parameter in " + in + " yet; mark it " + SUPPLIED_BY
                            + " when the runtime sends it");
            return false;
        }
        if (parameter.text("name").isEmpty()) {
            found.refuse(parameter.pointer(), "a parameter needs a name");
            return false;
        }
        if (in.equals("header") && !Checks.isHeader(parameter.text("name"))) {
            found.refuse(parameter.pointer() + "/name", "is no name of a header");
            return false;
        }
        if (!schema.exists()) {
            found.refuse(parameter.pointer(), "a parameter needs a schema, content is not supported yet");
            return false;
        }
        String style = parameter.text("style");
        if (!style.isEmpty() && !style.equals(STYLES.get(in))) {
            found.refuse(parameter.pointer() + "/style", "only the default style is supported, not " + style);
        }
        return true;
    }

    private Type type(LocatedNode schema, String name, String in) {
        ComposedSchema layers = ComposedSchema.of(schema);
        if (!schemas.forms().scalars(new Alternatives(layers)).isEmpty()
                && schemas.forms().of(layers) == Form.UNION
                && !schema.isReference()) {
            found.warn(schema.pointer(), "is one of several kinds of text; it is given as a text");
            return Scalar.TEXT;
        }
        Type type = schemas.use(schema, name).type();
        if (type instanceof Type.ListOf elements && elements.nullable()) {
            found.warn(schema.pointer(), "null cannot be sent here");
            type = new Type.ListOf(elements.element(), false);
        }
        boolean list = type instanceof Type.ListOf;
        String parameter = JsonPointers.parent(schema.pointer());
        if (list && !in.equals("query")) {
            found.refuse(parameter, "an array is supported in a query only, one element per parameter");
        } else if (!isText(list ? ((Type.ListOf) type).element() : type)) {
            found.refuse(parameter, "only single values, and in a query lists of them, are supported");
        }
        return in.equals("path") ? new Carried(found).segment(type, schema) : type;
    }

    private boolean isText(Type type) {
        return type instanceof Scalar
                || type instanceof Type.Named named && schemas.shape(named.name()) instanceof Shape.EnumShape;
    }
}
