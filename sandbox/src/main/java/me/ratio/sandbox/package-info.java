/**
 * The Ratio API as a server inside this process, for tests and for trying things out.
 *
 * <p>{@link me.ratio.sandbox.RatioSandbox} is the way in. The packages below this one are its inner parts: they are
 * public only to each other and may change at any time.
 */
@NullMarked
package me.ratio.sandbox;

import org.jspecify.annotations.NullMarked;
