/** The token of a session in its store. */
@NullMarked
package me.ratio.sdk.internal.session;

import org.jspecify.annotations.NullMarked;
