/**
 * Compares two API locks, the public signatures of a library as text, and decides which differences break callers.
 *
 * <p>A lock has {@code import} lines for types of other libraries, {@code package} lines, a line for each type, and below
 * it an indented line for each member. Lines that begin with {@code #} are comments. A signature is written as in Java
 * without {@code public}; an optional method of an interface has {@code default}, a required one {@code abstract}.
 *
 * <pre>
 * import java.util.List
 *
 * &#64;NullMarked package com.example
 *
 * final class Books
 *     static List&lt;String&gt; titles(@Nullable String author)
 * </pre>
 *
 * <p>Uses the model for its errors only. It reads the text of a lock and no classes, so it can compare commits.
 */
package me.ratio.contract.lock;
