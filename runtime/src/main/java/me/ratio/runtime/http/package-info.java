/**
 * The default {@link me.ratio.runtime.transport.Transport}, on Apache HttpClient 5. Nothing outside of this package knows
 * that library.
 */
@NullMarked
package me.ratio.runtime.http;

import org.jspecify.annotations.NullMarked;
