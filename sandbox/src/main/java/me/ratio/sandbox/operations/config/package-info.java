/**
 * Operations of the tag Config.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations.config;

import org.jspecify.annotations.NullMarked;
