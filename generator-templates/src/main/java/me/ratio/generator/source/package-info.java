/**
 * Writes pieces of Java source: identifiers, string literals, Javadoc and wrapped argument lists, all of them safe for
 * any text that a document may contain. {@link me.ratio.generator.source.JavaScalar} is the table of scalar formats,
 * and {@link me.ratio.generator.source.ReservedNames} lists the names that generated code uses itself.
 *
 * <p>Depends on no other package of the generator: it takes and returns strings.
 */
package me.ratio.generator.source;
