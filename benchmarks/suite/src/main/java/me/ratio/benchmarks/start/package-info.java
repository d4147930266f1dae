/** Programs that make one call in a fresh JVM. */
@NullMarked
package me.ratio.benchmarks.start;

import org.jspecify.annotations.NullMarked;
