/** How requests leave and answers come back: replace it to use another HTTP client. */
@NullMarked
package me.ratio.sdk.transport;

import org.jspecify.annotations.NullMarked;
