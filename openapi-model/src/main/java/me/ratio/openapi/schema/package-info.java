/**
 * Reads schemas of OpenAPI 3.0 and 3.1 alike, and validates values against them.
 *
 * <p>The versions differ: in 3.0 {@code nullable} allows null, {@code exclusiveMinimum} is a flag and nothing counts
 * next to a {@code $ref}; in 3.1 these are JSON Schema. Callers do not ask for the version. They ask
 * {@link me.ratio.openapi.schema.Nullability} whether null is allowed, {@link me.ratio.openapi.schema.Bound} for the
 * strictest bound, {@link me.ratio.openapi.schema.ComposedSchema} for everything that applies to a value by
 * {@code $ref} and {@code allOf}; or they have the whole document rewritten by
 * {@link me.ratio.openapi.schema.SchemaNormalizer}.
 */
package me.ratio.openapi.schema;
