/**
 * Decides every name that a document has in Java, between reading and printing. Names that clash get a number, and a
 * warning says so.
 *
 * @see me.ratio.generator.naming.JavaNaming
 */
package me.ratio.generator.naming;
