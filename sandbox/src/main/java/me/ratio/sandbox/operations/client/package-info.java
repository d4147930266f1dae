/**
 * Operations of the tag Client: sessions for embedded pages.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations.client;

import org.jspecify.annotations.NullMarked;
