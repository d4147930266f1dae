/** Runs the measurements in rounds and collects their values. */
@NullMarked
package me.ratio.benchmarks.driver;

import org.jspecify.annotations.NullMarked;
