/** Sending requests and receiving responses: implement {@code Transport} to use another HTTP client. */
@NullMarked
package me.ratio.runtime.transport;

import org.jspecify.annotations.NullMarked;
