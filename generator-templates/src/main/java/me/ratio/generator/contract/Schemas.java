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
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.schema.ComposedSchema;
import me.ratio.openapi.schema.Nullability;
import me.ratio.openapi.schema.SchemaReference;

/** Reads schemas: where one is used its type, and all shapes that come up on the way. */
final class Schemas {
    static final String SENSITIVE = "x-sensitive";

    private final OpenApiDocument document;
    private final Findings found;
    private final Forms forms;
    private final NamePool names;
    private final UnaryOperator<String> naming;
    private final Shapes shapes;
    private final Aliases aliases;

    /** What has a type of its own; what is merged of several places has the pointer of one, but says something else. */
    private final Map<SchemaKey, String> named = new LinkedHashMap<>();

    /** Schemas without a type of their own that are being read, to notice those that lead to themselves. */
    private final Set<SchemaKey> reading = new LinkedHashSet<>();

    private final Map<String, Shape> read = new LinkedHashMap<>();

    /** @param naming the Java name that a schema's name is given */
    Schemas(OpenApiDocument document, Findings found, NamePool names, UnaryOperator<String> naming) {
        this.document = document;
        this.found = found;
        this.names = names;
        this.naming = naming;
        this.forms = new Forms(document);
        this.shapes = new Shapes(found, forms, this);
        this.aliases = new Aliases(found, forms, this);
    }

    /** Reads all schemas that the document names. */
    void readNamed() {
        Map<String, LocatedNode> components = document.schemas();
        Map<String, LocatedNode> own = new LinkedHashMap<>();
        components.forEach((name, schema) -> {
            Checks.of(schema, found);
            if (!schema.isReference() && forms.of(ComposedSchema.of(schema)) != Form.ALIAS) {
                named.put(SchemaKey.of(schema), names.take(naming.apply(name), schema.pointer()));
                own.put(name, schema);
            }
        });
        own.forEach((name, schema) -> add(named.get(SchemaKey.of(schema)), name, ComposedSchema.of(schema)));
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
    Use use(LocatedNode schema, String name) {
        if (!schema.node().isObject()) {
            // true and false are schemas in 3.1
            return new Use(new Type.Anything(), true, false);
        }
        ComposedSchema layers = ComposedSchema.of(schema);
        Checks.of(schema, found);
        Type type = type(schema, layers, name);
        boolean nullable = type instanceof Type.Anything || Nullability.namesNull(schema);
        return new Use(type, nullable, isSensitive(schema));
    }

    /** Whether a value must not be shown, or something in it that has no type of its own to say so. */
    boolean isSensitive(LocatedNode schema) {
        return isSensitive(schema, new HashSet<>());
    }

    private boolean isSensitive(LocatedNode schema, Set<String> seen) {
        ComposedSchema layers = ComposedSchema.of(schema);
        return seen.add(schema.pointer())
                && (layers.isTrue(SENSITIVE)
                        || layers.first("format").text().equals("password")
                        || Stream.concat(
                                        Stream.of(layers.first("items"), layers.first("additionalProperties")),
                                        layers.alternatives().stream().flatMap(List::stream))
                                .anyMatch(part -> part.node().isObject() && isSensitive(part, seen)));
    }

    private Type type(LocatedNode schema, ComposedSchema layers, String name) {
        LocatedNode target = ComposedSchema.referredBy(schema).orElse(null);
        if (target == null && named.containsKey(SchemaKey.of(schema))) {
            return new Type.Named(named.get(SchemaKey.of(schema)));
        }
        if (target != null || forms.of(layers) == Form.ALIAS) {
            return alias(schema, target, layers, name);
        }
        String java = take(Names.type(name), schema.pointer());
        named.put(SchemaKey.of(schema), java);
        add(java, java, layers);
        return new Type.Named(java);
    }

    private Type alias(LocatedNode schema, LocatedNode target, ComposedSchema layers, String name) {
        if (!reading.add(SchemaKey.of(schema))) {
            found.warn(schema.pointer(), "leads to itself only; it is read as any JSON");
            return new Type.Anything();
        }
        try {
            return target == null
                    ? aliases.type(layers, name)
                    : type(target, ComposedSchema.of(target), nameOf(target, name));
        } finally {
            reading.remove(SchemaKey.of(schema));
        }
    }

    private void add(String java, String schema, ComposedSchema layers) {
        // its place in the order comes before what it leads to
        read.put(java, null);
        read.put(java, shapes.read(java, schema, layers));
    }

    private String nameOf(LocatedNode target, String name) {
        String schema = SchemaReference.nameOf(target);
        return schema.isEmpty() ? name : naming.apply(schema);
    }
}
