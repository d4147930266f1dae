/**
 * Operations of the tag Crypto: prices and estimates.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations.crypto;

import org.jspecify.annotations.NullMarked;
