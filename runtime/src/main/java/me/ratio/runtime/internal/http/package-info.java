/** The default transport, on the HTTP client of the JDK. */
@NullMarked
package me.ratio.runtime.internal.http;

import org.jspecify.annotations.NullMarked;
