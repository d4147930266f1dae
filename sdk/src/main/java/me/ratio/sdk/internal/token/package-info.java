/** Decides which of two tokens is newer: pure functions, without storage or network. */
@NullMarked
package me.ratio.sdk.internal.token;

import org.jspecify.annotations.NullMarked;
