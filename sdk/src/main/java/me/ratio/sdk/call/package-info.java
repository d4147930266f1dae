/** One call, from the interface to the wire and back: a stack of stages. Not exported. */
@NullMarked
package me.ratio.sdk.call;

import org.jspecify.annotations.NullMarked;
