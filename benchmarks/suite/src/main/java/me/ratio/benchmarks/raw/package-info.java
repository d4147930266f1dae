/** Clients as one would write them by hand. */
@NullMarked
package me.ratio.benchmarks.raw;

import org.jspecify.annotations.NullMarked;
