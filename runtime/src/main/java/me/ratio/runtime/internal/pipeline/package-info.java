/** The stages of a call, from the API's method to the transport and back. */
@NullMarked
package me.ratio.runtime.internal.pipeline;

import org.jspecify.annotations.NullMarked;
