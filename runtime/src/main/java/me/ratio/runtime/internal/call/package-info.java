/** Makes a call from its request to its decoded result: deadline, listener, exceptions and decoding. */
@NullMarked
package me.ratio.runtime.internal.call;

import org.jspecify.annotations.NullMarked;
