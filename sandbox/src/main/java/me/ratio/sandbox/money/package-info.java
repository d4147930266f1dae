/** Amounts, prices, fees and estimates. Internal to the sandbox. */
@NullMarked
package me.ratio.sandbox.money;

import org.jspecify.annotations.NullMarked;
