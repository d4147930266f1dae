package me.ratio.generator.contract;

import me.ratio.openapi.LocatedNode;

/**
 * Reads the type of a schema. The readers of objects, unions and aliases use it for properties, variants and elements,
 * so that they need not know each other.
 */
interface TypeReader {
    /**
     * Returns the type of a schema, and reads the model behind it when it is met for the first time.
     *
     * @param schema the schema where it is used
     * @param origin the origin of the name, if the type turns out to be a model without a name of its own
     */
    TypeUse read(LocatedNode schema, NameOrigin origin);
}
