/**
 * The default {@link me.ratio.runtime.transport.Transport}, on the HTTP client of the JDK, and checks of header values.
 */
@NullMarked
package me.ratio.runtime.internal.http;

import org.jspecify.annotations.NullMarked;
