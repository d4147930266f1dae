package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import me.ratio.generator.source.Names;

/** Reads the parameters that a caller gives. */
final class ParameterReader {
    /** Marks a parameter that the runtime sends; its value names who knows it. */
    static final String SUPPLIED_BY = "x-supplied-by";

    /** Header parameters that OpenAPI leaves to other parts of a document. */
    private static final Set<String> ELSEWHERE = Set.of("accept", "content-type", "authorization");

    private static final Map<String, String> STYLES = Map.of("path", "simple", "query", "form", "header", "simple");

    private final Document document;
    private final Findings found;
    private final Schemas schemas;

    ParameterReader(Document document, Findings found, Schemas schemas) {
        this.document = document;
        this.found = found;
        this.schemas = schemas;
    }

    /** Those of an operation and of its path, the operation's own where both have one. */
    List<Place> declared(Place item, Place operation) {
        Map<String, Place> declared = new LinkedHashMap<>();
        for (Place owner : List.of(operation, item)) {
            for (Place parameter : owner.elements("parameters")) {
                Place resolved = document.resolve(parameter);
                Place at = new Place(resolved.node(), parameter.pointer());
                Place supplied = at.at(SUPPLIED_BY);
                found.refuseUnless(supplied.node().isTextual(), supplied, "a text");
                if (resolved.exists() && !supplied.exists() && !isElsewhere(at)) {
                    declared.putIfAbsent(at.text("in") + " " + at.text("name"), at);
                }
            }
        }
        return new ArrayList<>(declared.values());
    }

    private boolean isElsewhere(Place parameter) {
        boolean elsewhere = "header".equals(parameter.text("in"))
                && ELSEWHERE.contains(String.valueOf(parameter.text("name")).toLowerCase(Locale.ROOT));
        if (elsewhere) {
            found.warn(
                    parameter.pointer(), "is no parameter, says OpenAPI: content and security stand for this header");
        }
        return elsewhere;
    }

    /** @param owner what a type without a name is called after */
    Property read(Place parameter, String owner, NamePool names) {
        String in = String.valueOf(parameter.text("in"));
        String wire = String.valueOf(parameter.text("name"));
        Place schema = parameter.at("schema");
        Layers layers = Layers.of(schema, document);
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
                Words.of(parameter).or(layers.words()));
    }

    private boolean isReadable(Place parameter, String in, Place schema) {
        if (!STYLES.containsKey(in)) {
            found.refuse(
                    parameter.pointer(),
                    "a caller cannot give a parameter in " + in + " yet; mark it " + SUPPLIED_BY
                            + " when the runtime sends it");
            return false;
        }
        if (parameter.text("name") == null) {
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
        if (style != null && !style.equals(STYLES.get(in))) {
            found.refuse(parameter.pointer() + "/style", "only the default style is supported, not " + style);
        }
        return true;
    }

    private Type type(Place schema, String name, String in) {
        Layers layers = Layers.of(schema, document);
        if (!new Alternatives(layers, document).scalars(schemas.forms()).isEmpty()
                && schemas.forms().of(layers) == Form.UNION
                && schema.text("$ref") == null) {
            found.warn(schema.pointer(), "is one of several kinds of text; it is given as a text");
            return Scalar.TEXT;
        }
        Type type = schemas.use(schema, name).type();
        if (type instanceof Type.ListOf elements && elements.nullable()) {
            found.warn(schema.pointer(), "null cannot be sent here");
            type = new Type.ListOf(elements.element(), false);
        }
        boolean list = type instanceof Type.ListOf;
        Place parameter = new Place(schema.node(), schema.pointer().replaceFirst("/schema$", ""));
        if (list && !in.equals("query")) {
            found.refuse(parameter.pointer(), "an array is supported in a query only, one element per parameter");
        } else if (!isText(list ? ((Type.ListOf) type).element() : type)) {
            found.refuse(parameter.pointer(), "only single values, and in a query lists of them, are supported");
        }
        return in.equals("path") ? new Carried(found).segment(type, schema) : type;
    }

    private boolean isText(Type type) {
        return type instanceof Scalar
                || type instanceof Type.Named named && schemas.shape(named.name()) instanceof Shape.EnumShape;
    }
}
