/**
 * Generates JSON values from the schemas of a document, the same ones again from the same seed.
 *
 * <p>Composition is resolved first and values come last. {@code {allOf: [{minimum: 1}, {oneOf: [A, B]}]}} is merged into one
 * schema without composition, with {@code A} or {@code B} chosen at random; the generator of that type then knows all bounds
 * at once. Where the choice turns out to be impossible, because {@code A} has {@code maximum: 0}, the next member is tried.
 * Keywords that cannot be merged, such as {@code not}, are validated afterwards, with another attempt if they fail.
 */
package me.ratio.contract.sample;
