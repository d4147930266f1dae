/** Signing and sending webhook events. Internal to the sandbox. */
@NullMarked
package me.ratio.sandbox.delivery;

import org.jspecify.annotations.NullMarked;
