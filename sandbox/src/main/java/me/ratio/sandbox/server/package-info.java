/**
 * Assembly of the parts: dispatches HTTP requests to operations.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.server;

import org.jspecify.annotations.NullMarked;
