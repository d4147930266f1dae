/**
 * Currencies, prices, fees and estimates. Uses {@code json} only.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.money;

import org.jspecify.annotations.NullMarked;
