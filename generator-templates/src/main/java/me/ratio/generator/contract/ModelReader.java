package me.ratio.generator.contract;

import me.ratio.openapi.schema.ComposedSchema;

/** Reads a schema that becomes a class, with the reader for its kind. */
final class ModelReader {
    private final SchemaClassifier classifier;
    private final ObjectReader objects;
    private final EnumReader enums = new EnumReader();
    private final UnionReader unions;

    ModelReader(GenerationProblems problems, SchemaClassifier classifier, TypeReader types) {
        this.classifier = classifier;
        this.objects = new ObjectReader(problems, types);
        this.unions = new UnionReader(problems, classifier, types);
    }

    Model read(ModelId id, ComposedSchema schema) {
        return switch (classifier.kindOf(schema)) {
            case OBJECT -> objects.read(id, schema);
            case ENUM -> enums.read(id, schema);
            case UNION -> unions.read(id, schema);
            case ALIAS -> throw new IllegalStateException(id.pointer() + " has no type of its own");
        };
    }
}
