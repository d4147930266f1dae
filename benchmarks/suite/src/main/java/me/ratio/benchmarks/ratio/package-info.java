/** All uses of our own client that are measured with calls. */
@NullMarked
package me.ratio.benchmarks.ratio;

import org.jspecify.annotations.NullMarked;
