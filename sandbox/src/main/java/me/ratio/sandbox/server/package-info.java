/**
 * Assembly of the parts: dispatches HTTP requests to operations. The only package that may use all others; only the
 * test kit uses it.
 *
 * <p>{@link me.ratio.sandbox.server.RecordedCall} and {@link me.ratio.sandbox.server.ScriptedResponse} are public; the rest
 * is internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.server;

import org.jspecify.annotations.NullMarked;
