/** How requests are sent and responses received: implement it to use another HTTP client. */
@NullMarked
package me.ratio.runtime.transport;

import org.jspecify.annotations.NullMarked;
