/** The benchmarks. */
@NullMarked
package me.ratio.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
