/**
 * Implements generated Feign interfaces: reads them with Feign's contract, and sends their requests through {@link
 * me.ratio.runtime.internal.call}. In the runtime, nothing outside of this package and {@link me.ratio.runtime.feign} knows
 * Feign.
 */
@NullMarked
package me.ratio.runtime.internal.feign;

import org.jspecify.annotations.NullMarked;
