/** Waits for what happens outside of a call: identity checks, bank accounts, limits, purchases. */
@NullMarked
package me.ratio.sdk.flow;

import org.jspecify.annotations.NullMarked;
