/**
 * Options of a call, and everything that a caller learns about it: {@link me.ratio.runtime.call.RequestOptions}, {@link
 * me.ratio.runtime.call.Response}, {@link me.ratio.runtime.call.Outcome} and {@link me.ratio.runtime.call.Interceptor}.
 */
@NullMarked
package me.ratio.runtime.call;

import org.jspecify.annotations.NullMarked;
