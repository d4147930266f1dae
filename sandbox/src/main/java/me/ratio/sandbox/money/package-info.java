/**
 * Currencies, prices, fees and estimates.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.money;

import org.jspecify.annotations.NullMarked;
