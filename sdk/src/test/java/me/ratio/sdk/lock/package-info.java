/** The API lock: compares the public API with the accepted one. */
@NullMarked
package me.ratio.sdk.lock;

import org.jspecify.annotations.NullMarked;
