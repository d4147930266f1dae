package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import me.ratio.generator.source.Names;

/** Reads schemas: where one is used its type, and all shapes that come up on the way. */
final class Schemas {
    static final String SENSITIVE = "x-sensitive";

    private final Document document;
    private final Findings found;
    private final Forms forms;
    private final NamePool names;
    private final UnaryOperator<String> naming;
    private final Shapes shapes;
    private final Aliases aliases;

    /** What has a type of its own; what is merged of several places has the pointer of one, but says something else. */
    private final Map<Place, String> named = new LinkedHashMap<>();

    /** Schemas without a type of their own that are being read, to notice those that lead to themselves. */
    private final Set<Place> reading = new LinkedHashSet<>();

    private final Map<String, Shape> read = new LinkedHashMap<>();

    /** @param naming the Java name that a schema's name is given */
    Schemas(Document document, Findings found, NamePool names, UnaryOperator<String> naming) {
        this.document = document;
        this.found = found;
        this.names = names;
        this.naming = naming;
        this.forms = new Forms(document);
        this.shapes = new Shapes(document, found, forms, this);
        this.aliases = new Aliases(document, found, forms, this);
    }

    /** Reads all schemas that the document names. */
    void readNamed() {
        Map<String, Place> components = document.root().at("components").members("schemas");
        Map<String, Place> own = new LinkedHashMap<>();
        components.forEach((name, schema) -> {
            Checks.of(schema, found);
            if (!isReference(schema) && forms.of(Layers.of(schema, document)) != Form.ALIAS) {
                named.put(schema, names.take(naming.apply(name), schema.pointer()));
                own.put(name, schema);
            }
        });
        own.forEach((name, schema) -> add(named.get(schema), name, Layers.of(schema, document)));
        components.forEach((name, schema) -> {
            if (!own.containsKey(name)) {
                // for what it may have to be refused or warned of
                use(schema, naming.apply(name));
            }
        });
    }

    Forms forms() {
        return forms;
    }

    List<Shape> shapes() {
        Circles.end(
                read,
                union -> named.forEach((place, name) -> {
                    if (name.equals(union)) {
                        found.warn(
                                place.pointer(),
                                "leads back to itself through other unions; that variant is left out and read as unknown");
                    }
                }));
        return new ArrayList<>(read.values());
    }

    Shape shape(String name) {
        return read.get(name);
    }

    void add(Shape shape) {
        read.put(shape.name(), shape);
    }

    /** A name in Java that nothing else has. */
    String take(String name, String pointer) {
        return names.take(naming.apply(name), pointer);
    }

    /** A schema where it is used. @param name what it is called there, should it need a type of its own */
    Use use(Place schema, String name) {
        if (!schema.node().isObject()) {
            // true and false are schemas in 3.1
            return new Use(new Type.Anything(), true, false);
        }
        Layers layers = Layers.of(schema, document);
        Checks.of(schema, found);
        Type type = type(schema, layers, name);
        boolean nullable = type instanceof Type.Anything || Nullability.of(schema, document);
        return new Use(type, nullable, isSensitive(schema));
    }

    /** Whether a value must not be shown, or something in it that has no type of its own to say so. */
    boolean isSensitive(Place schema) {
        return isSensitive(schema, new HashSet<>());
    }

    private boolean isSensitive(Place schema, Set<String> seen) {
        Layers layers = Layers.of(schema, document);
        return seen.add(schema.pointer())
                && (layers.isTrue(SENSITIVE)
                        || "password".equals(layers.first("format").node().asText())
                        || Stream.concat(
                                        Stream.of(layers.first("items"), layers.first("additionalProperties")),
                                        layers.alternatives().stream().flatMap(List::stream))
                                .anyMatch(part -> part.node().isObject() && isSensitive(part, seen)));
    }

    private Type type(Place schema, Layers layers, String name) {
        Place target = referred(schema);
        if (target == null && named.containsKey(schema)) {
            return new Type.Named(named.get(schema));
        }
        if (target != null || forms.of(layers) == Form.ALIAS) {
            return alias(schema, target, layers, name);
        }
        String java = take(Names.type(name), schema.pointer());
        named.put(schema, java);
        add(java, java, layers);
        return new Type.Named(java);
    }

    private Type alias(Place schema, Place target, Layers layers, String name) {
        if (!reading.add(schema)) {
            found.warn(schema.pointer(), "leads to itself only; it is read as any JSON");
            return new Type.Anything();
        }
        try {
            return target == null
                    ? aliases.type(layers, name)
                    : type(target, Layers.of(target, document), nameOf(target, name));
        } finally {
            reading.remove(schema);
        }
    }

    private void add(String java, String schema, Layers layers) {
        // its place in the order comes before what it leads to
        read.put(java, null);
        read.put(java, shapes.read(java, schema, layers));
    }

    private String nameOf(Place target, String name) {
        String schema = target.pointer().startsWith(Document.SCHEMAS)
                ? target.pointer().substring(Document.SCHEMAS.length())
                : "";
        return schema.isEmpty() || schema.contains("/") ? name : naming.apply(schema);
    }

    private static boolean isReference(Place schema) {
        return schema.text("$ref") != null;
    }

    /** The schema that another only refers to, with words of its own at most; null when it says more. */
    private Place referred(Place schema) {
        List<Place> all = schema.elements("allOf");
        Place reference = isReference(schema) ? schema : all.size() == 1 && isReference(all.get(0)) ? all.get(0) : null;
        boolean more = schema.members().keySet().stream()
                .anyMatch(key -> !Set.of("$ref", "allOf", "type").contains(key)
                        && !Forms.ANNOTATIONS.contains(key)
                        && !key.startsWith("x-"));
        return reference == null || more || isReference(schema) && !all.isEmpty() ? null : document.target(reference);
    }
}
