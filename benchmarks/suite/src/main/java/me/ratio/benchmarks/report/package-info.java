/** Compares the values with the goals and writes the reports. */
@NullMarked
package me.ratio.benchmarks.report;

import org.jspecify.annotations.NullMarked;
