/** Start at {@link me.ratio.sdk.RatioClient}. */
@NullMarked
package me.ratio.sdk;

import org.jspecify.annotations.NullMarked;
