/**
 * Plain HTTP: the server, its requests and answers, and finding the operation that a path names.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.http;

import org.jspecify.annotations.NullMarked;
