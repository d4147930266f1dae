/**
 * Everything that the sandbox keeps in memory, and the scheduler that changes it later.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.state;

import org.jspecify.annotations.NullMarked;
