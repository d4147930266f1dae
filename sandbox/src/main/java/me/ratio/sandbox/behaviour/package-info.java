/**
 * The rules that the sandbox follows, each with its basis. Tests name the rules that they prove, and {@code BEHAVIOUR.md}
 * is generated from both.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.behaviour;

import org.jspecify.annotations.NullMarked;
