/**
 * Reads what a command line names: a file, standard input, a URL, or a file of an earlier git revision.
 *
 * <p>Uses the model only.
 */
package me.ratio.contract.input;
