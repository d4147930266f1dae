/** Sends purchases once, and looks up what became of them. */
@NullMarked
package me.ratio.sdk.internal.purchase;

import org.jspecify.annotations.NullMarked;
