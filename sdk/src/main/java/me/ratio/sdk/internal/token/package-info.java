/** Which token is newer: a pure decision, without storage or network. */
@NullMarked
package me.ratio.sdk.internal.token;

import org.jspecify.annotations.NullMarked;
