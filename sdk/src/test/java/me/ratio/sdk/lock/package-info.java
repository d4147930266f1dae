/** The API lock: what the code offers to callers is compared with what was accepted. */
@NullMarked
package me.ratio.sdk.lock;

import org.jspecify.annotations.NullMarked;
