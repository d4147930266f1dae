package me.ratio.generator.contract;

import me.ratio.openapi.schema.ComposedSchema;

/** Reads what becomes a type of its own. */
final class Shapes {
    private final Forms forms;
    private final ObjectReader objects;
    private final EnumReader enums;
    private final UnionReader unions;

    Shapes(Findings found, Forms forms, Schemas schemas) {
        this.forms = forms;
        this.objects = new ObjectReader(found, schemas);
        this.enums = new EnumReader(found, forms);
        this.unions = new UnionReader(found, forms, schemas);
    }

    Shape read(String name, String schema, ComposedSchema layers) {
        return switch (forms.of(layers)) {
            case OBJECT -> objects.read(name, schema, layers);
            case ENUM -> enums.read(name, schema, layers);
            case UNION -> unions.read(name, schema, layers);
            case ALIAS -> throw new IllegalStateException(schema + " has no type of its own");
        };
    }
}
