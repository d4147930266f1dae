/** Decides which token is newer, without storage or network. */
@NullMarked
package me.ratio.sdk.internal.token;

import org.jspecify.annotations.NullMarked;
