/** Measures our client beside other clients: {@link me.ratio.benchmarks.Main} runs everything. */
@NullMarked
package me.ratio.benchmarks;

import org.jspecify.annotations.NullMarked;
