/** Checks header values. */
@NullMarked
package me.ratio.runtime.internal.http;

import org.jspecify.annotations.NullMarked;
