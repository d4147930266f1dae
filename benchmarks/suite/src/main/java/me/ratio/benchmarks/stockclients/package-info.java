/** Adapters of the clients that the stock generator makes. */
@NullMarked
package me.ratio.benchmarks.stockclients;

import org.jspecify.annotations.NullMarked;
