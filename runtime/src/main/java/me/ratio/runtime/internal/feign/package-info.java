/**
 * Adapts Feign: implements generated interfaces, sends their requests through the stages of {@link
 * me.ratio.runtime.internal.pipeline}, and translates Feign's exceptions. In the runtime, nothing outside of this
 * package and {@link me.ratio.runtime.feign} knows Feign.
 */
@NullMarked
package me.ratio.runtime.internal.feign;

import org.jspecify.annotations.NullMarked;
