package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.schema.ComposedSchema;
import me.ratio.openapi.schema.Nullability;
import me.ratio.openapi.schema.SchemaReference;

/**
 * Reads the schemas of a document: the type of each, and every model that it leads to. Schemas may refer to themselves:
 * a model is registered before it is read, so that its own properties find it, and an alias that leads back to itself,
 * which has no type, is read as any JSON.
 *
 * <p>A schema is either a model, which becomes one class however often it is used, or an alias, which disappears: a
 * property of {@code Names: {type: array, items: {type: string}}} is a {@code List<String>} in Java.
 */
final class SchemaReader implements TypeReader {
    private final OpenApiDocument document;
    private final GenerationProblems problems;
    private final SchemaClassifier classifier;
    private final ModelReader modelReader;
    private final AliasReader aliasReader;

    /** The schemas that are models; also those that are being read. */
    private final Map<SchemaKey, ModelId> ids = new LinkedHashMap<>();

    /** The aliases that are being read, to detect one that leads back to itself. */
    private final Set<SchemaKey> aliasesBeingRead = new LinkedHashSet<>();

    /** The models in the order in which reading began; null while a model is being read. */
    private final Map<ModelId, Model> models = new LinkedHashMap<>();

    SchemaReader(OpenApiDocument document, GenerationProblems problems) {
        this.document = document;
        this.problems = problems;
        this.classifier = new SchemaClassifier(document);
        this.modelReader = new ModelReader(problems, classifier, this);
        this.aliasReader = new AliasReader(problems, classifier, this);
    }

    /**
     * Reads all named schemas. All of them get an id before the first is read: otherwise a reference to a later schema
     * would create a second model for it.
     */
    void readComponents() {
        Map<String, LocatedNode> ownTypes = new LinkedHashMap<>();
        document.schemas().forEach((name, schema) -> {
            SchemaChecks.check(schema, problems);
            if (!schema.isReference() && classifier.kindOf(ComposedSchema.of(schema)) != SchemaKind.ALIAS) {
                ids.put(SchemaKey.of(schema), new ModelId(new NameOrigin.NamedSchema(name), schema.pointer()));
                ownTypes.put(name, schema);
            }
        });
        ownTypes.values().forEach(schema -> readModel(ids.get(SchemaKey.of(schema)), ComposedSchema.of(schema)));
        document.schemas().forEach((name, schema) -> {
            if (!ownTypes.containsKey(name)) {
                // reports its problems even when nothing uses it
                read(schema, new NameOrigin.NamedSchema(name));
            }
        });
    }

    SchemaClassifier classifier() {
        return classifier;
    }

    List<Model> models() {
        UnionCycles.breakAll(
                models,
                union -> problems.warn(
                        union.pointer(),
                        "is a variant of itself through other unions: that variant is left out and read as unknown"));
        return new ArrayList<>(models.values());
    }

    Model model(ModelId id) {
        return models.get(id);
    }

    void add(Model model) {
        models.put(model.id(), model);
    }

    @Override
    public TypeUse read(LocatedNode schema, NameOrigin origin) {
        if (!schema.node().isObject()) {
            // true and false are schemas in 3.1
            return new TypeUse(new Type.Anything(), true, false);
        }
        SchemaChecks.check(schema, problems);
        Type type = type(schema, origin);
        boolean nullable = type instanceof Type.Anything || Nullability.namesNull(schema);
        return new TypeUse(type, nullable, isSensitive(schema));
    }

    /**
     * Tells whether a value must not be shown. That includes a list of passwords, but not an object with a password:
     * its own {@code toString()} masks it.
     */
    boolean isSensitive(LocatedNode schema) {
        return isSensitive(schema, new HashSet<>());
    }

    private boolean isSensitive(LocatedNode schema, Set<String> seen) {
        ComposedSchema composed = ComposedSchema.of(schema);
        return seen.add(schema.pointer())
                && (composed.isTrue(Extensions.SENSITIVE)
                        || composed.first("format").text().equals("password")
                        || Stream.concat(
                                        Stream.of(composed.first("items"), composed.first("additionalProperties")),
                                        composed.alternatives().stream().flatMap(List::stream))
                                .anyMatch(part -> part.node().isObject() && isSensitive(part, seen)));
    }

    /**
     * Returns the type of a schema. A schema that only refers to another one, such as {@code {$ref: Colour,
     * description: …}}, shares its type; any other schema with a type of its own gets a new model.
     */
    private Type type(LocatedNode schema, NameOrigin origin) {
        LocatedNode target = SchemaReference.aliased(schema).orElse(null);
        // read before, or being read just now
        if (target == null && ids.containsKey(SchemaKey.of(schema))) {
            return new Type.Named(ids.get(SchemaKey.of(schema)));
        }
        ComposedSchema composed = ComposedSchema.of(schema);
        if (target != null || classifier.kindOf(composed) == SchemaKind.ALIAS) {
            return alias(schema, target, composed, origin);
        }
        ModelId id = new ModelId(origin, schema.pointer());
        ids.put(SchemaKey.of(schema), id);
        readModel(id, composed);
        return new Type.Named(id);
    }

    private Type alias(LocatedNode schema, LocatedNode target, ComposedSchema composed, NameOrigin origin) {
        SchemaKey key = SchemaKey.of(schema);
        if (!aliasesBeingRead.add(key)) {
            // A: {$ref: B} and B: {$ref: A} have no end
            problems.warn(schema.pointer(), "refers only to itself: it is read as any JSON");
            return new Type.Anything();
        }
        try {
            return target == null ? aliasReader.read(composed, origin) : type(target, originOf(target, origin));
        } finally {
            aliasesBeingRead.remove(key);
        }
    }

    /** The items of a named list {@code Names} are called NamesItem, whichever property uses the list first. */
    private static NameOrigin originOf(LocatedNode target, NameOrigin otherwise) {
        String name = SchemaReference.nameOf(target);
        return name.isEmpty() ? otherwise : new NameOrigin.NamedSchema(name);
    }

    /** Registers the model before it is read: a property of its own type then finds its id. */
    private void readModel(ModelId id, ComposedSchema schema) {
        models.put(id, null);
        models.put(id, modelReader.read(id, schema));
    }
}
