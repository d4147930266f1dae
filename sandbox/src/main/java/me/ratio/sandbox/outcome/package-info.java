/**
 * Outcomes of identity checks, bank links and purchases, and the magic values that select them. No other package
 * decides an outcome.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.outcome;

import org.jspecify.annotations.NullMarked;
