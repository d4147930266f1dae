/**
 * The command line: {@code ratio-contract} with one class for each command. A command reads files, calls one of the
 * tools and prints its report; it decides nothing but the exit code.
 *
 * <p>Uses the other packages and picocli; no other package uses this one.
 */
package me.ratio.contract.cli;
