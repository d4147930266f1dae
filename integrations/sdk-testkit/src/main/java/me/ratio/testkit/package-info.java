/** Checks a {@link me.ratio.runtime.transport.Transport}: extend {@link me.ratio.testkit.TransportTest}. */
@NullMarked
package me.ratio.testkit;

import org.jspecify.annotations.NullMarked;
