/** Everything a call can throw: one unchecked tree under {@link me.ratio.sdk.error.RatioException}. */
@NullMarked
package me.ratio.sdk.error;

import org.jspecify.annotations.NullMarked;
