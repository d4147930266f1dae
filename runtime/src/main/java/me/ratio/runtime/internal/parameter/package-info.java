/** Encodes parameters for paths, queries and headers. */
@NullMarked
package me.ratio.runtime.internal.parameter;

import org.jspecify.annotations.NullMarked;
