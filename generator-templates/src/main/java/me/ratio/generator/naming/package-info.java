/**
 * Decides every name that a document has in Java, between reading and printing. Names that clash get a number, and a
 * warning says so.
 *
 * <p>Uses {@link me.ratio.generator.contract} for what is named and {@link me.ratio.generator.source} for what is a
 * valid identifier. It knows neither schemas nor templates.
 *
 * @see me.ratio.generator.naming.JavaNaming
 */
package me.ratio.generator.naming;
