/**
 * Compares two API locks, the public signatures of a library as text, and says which callers the difference breaks.
 *
 * <p>A lock has {@code import} lines for types from elsewhere, {@code package} lines, a line for each type, and under it
 * one line for each member, indented. Lines that begin with {@code #} are remarks. A signature is written as in Java,
 * {@code public} left out, an optional method of an interface with {@code default}, any other with {@code abstract}.
 */
package me.ratio.contract.lock;
