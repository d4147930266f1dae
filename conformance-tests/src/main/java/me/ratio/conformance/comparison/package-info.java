/** Comparisons of two JSON values that report where they differ. */
@NullMarked
package me.ratio.conformance.comparison;

import org.jspecify.annotations.NullMarked;
