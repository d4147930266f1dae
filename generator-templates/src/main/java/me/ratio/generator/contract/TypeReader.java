package me.ratio.generator.contract;

import me.ratio.openapi.LocatedNode;

/** Reads the type of a schema. The readers of models have properties, variants and elements read by it. */
interface TypeReader {
    /**
     * Returns the type of a schema, and reads the model behind it when it is met for the first time.
     *
     * @param schema the schema where it is used
     * @param origin what a type is called after that has no name of its own
     */
    TypeUse read(LocatedNode schema, NameOrigin origin);
}
